package org.polyclinic.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.control.PostCardCache;

/** Cards of doctor posts for other features of the domain, which have checked their caller themselves. */
@ApplicationScoped
public class PostCards {

    @Inject
    PostCardCache cache;

    /**
     * The card of a post, not older than a state of the catalogue.
     *
     * @param stamp of {@code catalogue_stamp}, read in the same transaction
     */
    public PostCard get(UUID postId, long stamp) {
        return cache.get(postId, stamp);
    }
}
