package org.polyclinic.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.testing.Domain;

/** Tries are counted once each, a stranger's failures shut nobody out, and made-up secrets leave nothing behind. */
class AttemptLimitIT {

    private static final Supplier<Optional<String>> WRONG = Optional::empty;
    private static final Supplier<Optional<String>> RIGHT = () -> Optional.of("right");

    private final Domain domain = Domain.shared();
    private final AttemptLimit limit = domain.get(AttemptLimit.class);
    private final Caller visitor = new Visitor();

    @BeforeEach
    void start() {
        domain.sql("DELETE FROM attempt");
    }

    private Optional<String> identify(
            String policy, String address, Supplier<Optional<String>> one, Supplier<Optional<String>> second) {
        return limit.guard(AttemptLimit.policy(policy, true), address, visitor, one, second);
    }

    private void failTimes(int times, String policy, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(identify(policy, address, WRONG, null)).isEmpty();
        }
    }

    @Test
    void afterFiveFailuresAPolicyOpensWithASecondProofAlone() {
        failTimes(5, "p", "address");

        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> identify("p", "elsewhere", RIGHT, null));
        assertThat(refused.isSecondProofTaken()).isTrue();
        assertThat(refused.seconds()).isBetween(1L, Duration.ofMinutes(15).toSeconds());
        assertThat(identify("p", "elsewhere", RIGHT, RIGHT)).isPresent();
        assertThat(identify("other", "elsewhere", RIGHT, null)).isPresent();
    }

    @Test
    void secondProofCannotBeGuessedByWhoKnowsTheFirst() {
        failTimes(5, "p", "address");
        for (int i = 0; i < 5; i++) {
            assertThat(identify("p", "address", RIGHT, WRONG)).isEmpty();
        }
        assertThatThrownBy(() -> identify("p", "address", RIGHT, WRONG)).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> identify("p", "address", WRONG, RIGHT)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void whoKnowsNothingTakesNothingAwayFromTheOwner() {
        failTimes(5, "p", "address");
        for (int i = 0; i < 50; i++) {
            assertThat(identify("p", "address", WRONG, WRONG)).isEmpty();
        }
        assertThat(identify("p", "address", RIGHT, RIGHT)).isPresent();
    }

    @Test
    void neighboursBehindOneAddressAreNotShutOut() {
        for (int i = 0; i < 20; i++) {
            failTimes(1, "policy " + i, "address");
        }
        assertThatThrownBy(() -> identify("fresh", "address", RIGHT, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(identify("fresh", "address", RIGHT, RIGHT)).isPresent();
        assertThat(identify("fresh", "elsewhere", RIGHT, null)).isPresent();
    }

    @Test
    void refusedTriesAndTwofoldProofsCountAgainstNobodyAtTheAddress() {
        failTimes(5, "p", "elsewhere");
        for (int i = 0; i < 25; i++) {
            assertThatThrownBy(() -> identify("p", "address", RIGHT, null)).isInstanceOf(TooManyAttempts.class);
            assertThat(identify("p", "address", RIGHT, RIGHT)).isPresent();
        }
        assertThat(identify("other", "address", RIGHT, null)).isPresent();
    }

    @Test
    void successesDoNotCount() {
        for (int i = 0; i < 50; i++) {
            assertThat(identify("p", "address", RIGHT, null)).isPresent();
        }
    }

    @Test
    void kiosksAndClientsAreLimitedByThemselves() {
        assertLimited(new KioskCaller(UUID.randomUUID(), UUID.randomUUID()), 30);
        assertLimited(new ClientCaller("desk", Set.of(), null), 200);
    }

    private void assertLimited(Caller caller, int most) {
        for (int i = 0; i < most; i++) {
            limit.guard(AttemptLimit.policy("of many " + i, false), null, caller, WRONG, null);
        }
        assertThatThrownBy(() -> limit.guard(AttemptLimit.policy("fresh", true), null, caller, RIGHT, null))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void ofManyTriesAtOnceNoMoreAreMadeThanMayFail() throws Exception {
        AtomicInteger made = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<?>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tries.add(pool.submit(() -> limit.guard(AttemptLimit.ticket("ABCDEFGHJK", true), () -> {
                    made.incrementAndGet();
                    return Optional.empty();
                })));
            }
            for (Future<?> one : tries) {
                try {
                    one.get();
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(TooManyAttempts.class);
                }
            }
        }
        assertThat(made.get()).isEqualTo(5);
    }

    @Test
    void whatStrangersMakeUpIsRefusedAlikeAndLeavesNoRow() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.guard(AttemptLimit.ticket("ZZZZZZZZZZ", false), WRONG))
                    .isEmpty();
        }
        assertThatThrownBy(() -> limit.guard(AttemptLimit.ticket("ZZZZZZZZZZ", false), WRONG))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(domain.count("attempt")).isZero();
    }

    @Test
    void onceTooManyTriesAreNotWrittenAnyMore() {
        failTimes(5, "p", "address");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> identify("p", "address", WRONG, null)).isInstanceOf(TooManyAttempts.class);
        }
        assertThat(domain.count("attempt WHERE scope = 'POLICY' AND failures = 5"))
                .isOne();
    }

    @Test
    void wrongSecretsOfDevicesAreLimitedByAddress() {
        for (int i = 0; i < 20; i++) {
            limit.failed(AttemptLimit.device("address"));
        }
        assertThatThrownBy(() -> limit.failed(AttemptLimit.device("address"))).isInstanceOf(TooManyAttempts.class);
        limit.failed(AttemptLimit.device("elsewhere"));
    }

    @Test
    void countsHoldNoNumberAndNoAddress() {
        failTimes(1, "1234567890123456", "192.0.2.7");

        assertThat(domain.count("attempt WHERE key_hash LIKE '%192.0.2.7%' OR key_hash LIKE '%1234567890123456%'"))
                .isZero();
        assertThat(domain.count("attempt")).isEqualTo(2);
    }
}
