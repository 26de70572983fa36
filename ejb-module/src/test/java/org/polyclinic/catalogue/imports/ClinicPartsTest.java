package org.polyclinic.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.catalogue.entity.Licence;
import org.polyclinic.catalogue.entity.OpeningHours;
import org.polyclinic.catalogue.imports.ClinicParts.Department;

class ClinicPartsTest {

    @Test
    void hoursCoverWeekdaysAndHolidays() {
        assertThat(ClinicParts.hours("1-2 08:00-20:00; 6 09:00-15:00; H 10:00-14:00"))
                .containsExactly(
                        new OpeningHours(1, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        new OpeningHours(2, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        new OpeningHours(6, LocalTime.of(9, 0), LocalTime.of(15, 0)),
                        new OpeningHours(8, LocalTime.of(10, 0), LocalTime.of(14, 0)));
    }

    @Test
    void hoursMayLastToTheEndOfTheDayAndAroundTheClock() {
        assertThat(ClinicParts.hours("1 08:00-24:00; 2 00:00-24:00"))
                .containsExactly(
                        new OpeningHours(1, LocalTime.of(8, 0), LocalTime.MIDNIGHT),
                        new OpeningHours(2, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5-1 08:00-20:00",
                "1 08:00-08:00",
                "1 20:00-08:00",
                "1 08:00-25:00",
                "8 08:00-20:00",
                "1-5 08:00-20:00; 3 09:00-10:00",
                "1 8-20"
            })
    void hoursThatCannotBeAreRejected(String text) {
        assertThatThrownBy(() -> ClinicParts.hours(text)).hasMessage("catalogue.hours");
    }

    @Test
    void licencesMayBeWithoutTerm() {
        assertThat(ClinicParts.licences("Л-1 | терапия | 2030-12-31; Л-2|хирургия"))
                .containsExactly(
                        new Licence.Content("Л-1", "терапия", LocalDate.of(2030, 12, 31)),
                        new Licence.Content("Л-2", "хирургия", null));
        assertThatThrownBy(() -> ClinicParts.licences("Л-1")).hasMessage("catalogue.licence");
        assertThatThrownBy(() -> ClinicParts.licences("Л-1|x|скоро")).hasMessage("catalogue.licence");
    }

    @Test
    void departmentsMayHaveTheirOwnAddress() {
        assertThat(ClinicParts.departments("Терапия; Хирургия | ул. Речная, д. 1"))
                .containsExactly(new Department("Терапия", null), new Department("Хирургия", "ул. Речная, д. 1"));
    }
}
