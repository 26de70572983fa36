package org.polyclinic.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ChangeWindowTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 1, 10, 0);
    private static final ChangeTerms TERMS = new ChangeTerms(24, Duration.ofMinutes(15));

    private static ChangeWindow bookedBefore(Duration before) {
        return new ChangeWindow(AppointmentStatus.BOOKED, START, START.minus(before), TERMS);
    }

    @Test
    void endsAtTheCutOffOfTheClinic() {
        ChangeWindow window = bookedBefore(Duration.ofDays(5));
        assertThat(window.end()).isEqualTo(START.minusHours(24));
        assertThat(window.graceOnly()).isFalse();
        assertThat(window.open(START.minusHours(24))).isTrue();
        assertThat(window.open(START.minusHours(24).plusSeconds(1))).isFalse();
    }

    @Test
    void bookedAfterTheCutOffMayBeChangedForAPeriodOfGrace() {
        ChangeWindow window = bookedBefore(Duration.ofHours(3));
        assertThat(window.graceOnly()).isTrue();
        assertThat(window.end()).isEqualTo(START.minusHours(3).plusMinutes(15));
        window.requireOpen(START.minusHours(3).plusMinutes(15));
        assertThatThrownBy(() -> window.requireOpen(START.minusHours(3).plusMinutes(16)))
                .isInstanceOf(CancelTooLate.class);
    }

    @Test
    void bookedJustBeforeTheCutOffHasTheWholeGrace() {
        ChangeWindow window = bookedBefore(Duration.ofHours(24).plusMinutes(5));
        assertThat(window.graceOnly()).isFalse();
        assertThat(window.end()).isEqualTo(START.minusHours(24).plusMinutes(10));
    }

    @Test
    void graceEndsWithTheBeginningOfTheVisit() {
        ChangeWindow window = bookedBefore(Duration.ofMinutes(5));
        assertThat(window.end()).isEqualTo(START);
        assertThatThrownBy(() -> window.requireOpen(START)).isInstanceOf(NotLive.class);
    }

    @Test
    void moveIsUndoneWhileBothVisitsMayBeChanged() {
        ChangeWindow window = bookedBefore(Duration.ofDays(9));
        LocalDateTime now = START.minusDays(3);
        assertThat(window.allowsReturnTo(START.minusDays(1), now)).isTrue();
        assertThat(window.allowsReturnTo(START.minusDays(2).minusHours(1), now)).isFalse();
    }
}
