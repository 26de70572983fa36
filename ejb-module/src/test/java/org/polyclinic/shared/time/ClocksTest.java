package org.polyclinic.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void theLatestDayIsThatOfKamchatka() {
        assertThat(Clocks.latestDay(DAY.atTime(11, 59))).isEqualTo(DAY);
        assertThat(Clocks.latestDay(DAY.atTime(12, 0))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void daysBeginWithTheZone() {
        LocalDateTime moment = DAY.atTime(22, 30);
        assertThat(Clocks.day(moment, ZoneId.of("UTC"))).isEqualTo(DAY);
        assertThat(Clocks.day(moment, ZoneId.of("Europe/Kaliningrad"))).isEqualTo(DAY.plusDays(1));
    }
}
