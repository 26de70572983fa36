package org.polyclinic.api.token;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.polyclinic.api.limit.BucketTable;
import org.polyclinic.api.limit.RetryLater;

/**
 * Slows down guessing of client secrets: ten failures per client and address, sixty per address, refilled over a quarter
 * of an hour. By client alone it would let a stranger lock a client out.
 */
@ApplicationScoped
public class FailedLogins {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final BucketTable byClient = new BucketTable(limit(10));
    private final BucketTable byAddress = new BucketTable(limit(60));

    private static Bandwidth limit(int failures) {
        return Bandwidth.builder()
                .capacity(failures)
                .refillGreedy(failures, WINDOW)
                .build();
    }

    /** Refuses before the secret is looked at, when there were too many failures. */
    void check(String address, String clientId) {
        refuseIfEmpty(byClient.of(address + ' ' + clientId));
        refuseIfEmpty(byAddress.of(address));
    }

    private static void refuseIfEmpty(Bucket bucket) {
        if (bucket.getAvailableTokens() < 1) {
            throw RetryLater.in(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
    }

    void count(String address, String clientId) {
        byClient.of(address + ' ' + clientId).tryConsume(1);
        byAddress.of(address).tryConsume(1);
    }
}
