package org.polyclinic.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void daysOfPeopleAreDays() {
        assertThat(Days.of("1800-01-01")).isEqualTo(LocalDate.of(1800, 1, 1));
        assertThat(Days.of("2500-12-31")).isEqualTo(LocalDate.of(2500, 12, 31));
        assertThat(Days.moment("2026-02-28T23:59:59+12:00").getDayOfMonth()).isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1799-12-31",
                "2501-01-01",
                "+99999-01-01",
                "-0001-01-01",
                "2026-02-30",
                "28.02.2026",
                "",
                "0000-00-00"
            })
    void othersAreNone(String text) {
        assertThatThrownBy(() -> Days.of(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Days.moment(text + "T10:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
