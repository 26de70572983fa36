package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDayTest {

    @ParameterizedTest
    @CsvSource({
        // an ordinary day, the hour that is skipped, its end, the hour that comes twice, the hour after
        "2026-11-27, 09:00, 2026-11-27T08:00",
        "2026-03-29, 02:30, 2026-03-29T01:00",
        "2026-03-29, 03:00, 2026-03-29T01:00",
        "2026-10-25, 02:30, 2026-10-25T00:30",
        "2026-10-25, 03:00, 2026-10-25T02:00"
    })
    void everyTimeOnTheWallHasOneMoment(LocalDate date, LocalTime time, LocalDateTime utc) {
        assertThat(new LocalDay(date, ZoneId.of("Europe/Berlin")).at(time)).isEqualTo(utc);
    }
}
