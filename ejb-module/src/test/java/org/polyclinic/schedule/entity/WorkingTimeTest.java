package org.polyclinic.schedule.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static WorkingTime time(DayOfWeek weekday, String starts, String ends) {
        return WorkingTime.of(weekday, LocalTime.parse(starts), LocalTime.parse(ends), 20);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 14:00", "00:00, 00:00", "20:00, 08:00", "16:00, 08:00", "18:00, 00:00"})
    void dayNightAndBothArePossible(LocalTime starts, LocalTime ends) {
        assertThat(WorkingTime.isPossible(starts, ends)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14:00, 08:00", "15:59, 08:00", "12:00, 11:55", "09:00, 09:00"})
    void timesTheWrongWayRoundAreNoNight(LocalTime starts, LocalTime ends) {
        assertThat(WorkingTime.isPossible(starts, ends)).isFalse();
        assertThatThrownBy(() -> WorkingTime.of(DayOfWeek.MONDAY, starts, ends, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 08:00, 12:00, MONDAY, 11:59, 13:00, true",
        "MONDAY, 08:00, 12:00, MONDAY, 12:00, 13:00, false",
        "MONDAY, 08:00, 12:00, TUESDAY, 08:00, 12:00, false",
        "MONDAY, 20:00, 08:00, TUESDAY, 07:59, 09:00, true",
        "MONDAY, 20:00, 08:00, TUESDAY, 08:00, 09:00, false",
        "SUNDAY, 20:00, 08:00, MONDAY, 07:00, 09:00, true",
        "SUNDAY, 20:00, 08:00, MONDAY, 08:00, 09:00, false",
        "MONDAY, 00:00, 00:00, MONDAY, 23:00, 23:30, true",
        "MONDAY, 00:00, 00:00, TUESDAY, 00:00, 00:00, false"
    })
    void hoursOverlapAcrossMidnightAndTheWeek(
            DayOfWeek day, String from, String to, DayOfWeek otherDay, String otherFrom, String otherTo, boolean meet) {
        WorkingTime one = time(day, from, to);
        WorkingTime other = time(otherDay, otherFrom, otherTo);
        assertThat(one.overlaps(other)).isEqualTo(meet);
        assertThat(other.overlaps(one)).isEqualTo(meet);
    }

    @Test
    void lengthIsCountedFromTheBeginningOfTheWeek() {
        WorkingTime night = time(DayOfWeek.TUESDAY, "20:00", "08:00");
        assertThat(night.from()).isEqualTo((24 + 20) * 60);
        assertThat(night.to()).isEqualTo((48 + 8) * 60);
        assertThat(night.endsOnTheDayAfter()).isTrue();
    }
}
