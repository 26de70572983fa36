package org.polyclinic.api.token;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.polyclinic.api.limit.RetryLater;
import org.polyclinic.edge.limit.BucketTable;
import org.polyclinic.shared.crypto.LookupHash;

/**
 * Slows down guessing of client secrets: ten failures per client and address, sixty per address, refilled over a quarter
 * of an hour. By client alone it would let a stranger lock a client out. Tries of one client from one address are made one
 * after another, so that many at once cannot slip through before the first of them has failed; ids that differ in case,
 * accents or spaces alone count together, and only a hash of fixed length is kept.
 */
@ApplicationScoped
public class FailedLogins {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TURNS = 256;

    private final BucketTable byClient = new BucketTable(limit(10));
    private final BucketTable byAddress = new BucketTable(limit(60));
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);

    @Inject
    LookupHash hashes;

    private static Bandwidth limit(int failures) {
        return Bandwidth.builder()
                .capacity(failures)
                .refillGreedy(failures, WINDOW)
                .build();
    }

    /** Makes a try, or refuses before the secret is looked at when there were too many failures. */
    <T> Optional<T> guard(String address, String clientId, Supplier<Optional<T>> attempt) {
        String key = key(address, clientId);
        ReentrantLock turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        turn.lock();
        try {
            Bucket client = taken(byClient.of(key));
            Bucket from = takenOrGivenBack(byAddress.of(address), client);
            Optional<T> found = attempt.get();
            if (found.isPresent()) {
                client.addTokens(1);
                from.addTokens(1);
            }
            return found;
        } finally {
            turn.unlock();
        }
    }

    private static Bucket taken(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw RetryLater.in(probe.getNanosToWaitForRefill());
        }
        return bucket;
    }

    private static Bucket takenOrGivenBack(Bucket bucket, Bucket other) {
        try {
            return taken(bucket);
        } catch (RuntimeException refused) {
            other.addTokens(1);
            throw refused;
        }
    }

    private String key(String address, String clientId) {
        String plain = Normalizer.normalize(clientId, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(hashes.of("client-login", address + ' ' + plain));
    }
}
