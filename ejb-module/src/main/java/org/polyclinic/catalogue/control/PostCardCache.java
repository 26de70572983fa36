package org.polyclinic.catalogue.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.PostCard;

/**
 * Cards of posts in the memory of the node. Each is used while the catalogue has the stamp it was read with, so that a
 * change counts at once on every node; the minute is for changes made past the product, which leave the stamp as it was.
 */
@ApplicationScoped
public class PostCardCache {

    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<UUID, Stamped> cards =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    @Inject
    PostCardQueries queries;

    private record Stamped(long stamp, PostCard card) {}

    public PostCard get(UUID postId, long stamp) {
        Stamped known = cards.getIfPresent(postId);
        if (known == null || known.stamp() != stamp) {
            known = new Stamped(stamp, queries.get(postId));
            cards.put(postId, known);
        }
        return known.card();
    }
}
