package org.polyclinic.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.Ogrn;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.value.Sex;

class DemoRegionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, DemoTable> tables = new HashMap<>();

    DemoRegionTest() {
        new DemoRegion(TODAY).tables().forEach(table -> tables.put(table.kind(), table));
    }

    @Test
    void theSameSeedAndDayGiveTheSameTables() {
        List<String> again =
                new DemoRegion(TODAY).tables().stream().map(DemoTable::csv).toList();
        assertThat(new DemoRegion(TODAY).tables()).extracting(DemoTable::csv).isEqualTo(again);
    }

    @Test
    void theRegionIsAsLargeAsPromised() {
        assertThat(distinct("regions", "region_code").size()).isGreaterThanOrEqualTo(3);
        assertThat(distinct("regions", "time_zone").size()).isGreaterThanOrEqualTo(3);
        assertThat(distinct("clinics", "code")).hasSize(12);
        assertThat(distinct("doctors", "code")).hasSize(150);
        assertThat(distinct("doctors", "specialty").size()).isGreaterThanOrEqualTo(25);
        assertThat(tables.get("services").size()).isEqualTo(128);
        assertThat(tables.get("icd10").size()).isEqualTo(14_937);
        assertThat(distinct("patients", "policy_number")).hasSize(2000);
    }

    @Test
    void numbersOfClinicsAreValid() {
        values("clinics", "inn")
                .forEach(inn -> assertThat(new Inn(inn).digits()).isEqualTo(inn));
        values("clinics", "ogrn")
                .forEach(ogrn -> assertThat(new Ogrn(ogrn).digits()).isEqualTo(ogrn));
        assertThat(distinct("clinics", "inn")).hasSize(12);
    }

    @Test
    void numbersOfPatientsAreValidAndTellTheirBirth() {
        DemoTable patients = tables.get("patients");
        Set<String> snils = new HashSet<>();
        for (int i = 0; i < patients.size(); i++) {
            PolicyNumber policy =
                    PolicyNumber.parse(patients.value(i, "policy_number")).orElseThrow();
            LocalDate born = LocalDate.parse(patients.value(i, "birth_date"));
            assertThat(policy.tells(born, Sex.valueOf(patients.value(i, "sex"))))
                    .isTrue();
            snils.add(Snils.parse(patients.value(i, "snils")).orElseThrow().digits());
        }
        assertThat(snils).hasSize(2000);
    }

    @Test
    void childrenHaveBirthCertificatesAndOthersPassports() {
        DemoTable patients = tables.get("patients");
        for (int i = 0; i < patients.size(); i++) {
            boolean child = LocalDate.parse(patients.value(i, "birth_date")).isAfter(LocalDate.of(2012, 11, 1));
            assertThat(patients.value(i, "birth_certificate").isEmpty()).isNotEqualTo(child);
            assertThat(patients.value(i, "passport").isEmpty()).isEqualTo(child);
        }
    }

    @Test
    void nobodyIsInTwoPlacesAndNoRoomHoldsTwo() {
        Map<String, List<LocalTime[]>> taken = new HashMap<>();
        DemoTable templates = tables.get("templates");
        for (int i = 0; i < templates.size(); i++) {
            String day = templates.value(i, "weekday");
            LocalTime[] hours = {
                LocalTime.parse(templates.value(i, "starts")), LocalTime.parse(templates.value(i, "ends"))
            };
            occupy(taken, "doctor " + templates.value(i, "doctor") + day, hours);
            occupy(taken, "room " + templates.value(i, "clinic") + templates.value(i, "room") + "/" + day, hours);
        }
        assertThat(taken).hasSizeGreaterThan(500);
    }

    private static void occupy(Map<String, List<LocalTime[]>> taken, String what, LocalTime[] hours) {
        List<LocalTime[]> others = taken.computeIfAbsent(what, key -> new ArrayList<>());
        assertThat(others).as(what).noneMatch(other -> other[0].isBefore(hours[1]) && hours[0].isBefore(other[1]));
        others.add(hours);
    }

    @Test
    void knownPeopleAreThoseTheProductIsShownWith() {
        List<DemoPatient> people = DemoRegion.people();
        assertThat(people).hasSize(3);
        assertThat(people.get(0).policyUntil()).isNull();
        assertThat(people.get(0).documentNumber()).hasSize(6);
        assertThat(people.get(1).passport()).isEmpty();
        assertThat(people.get(2).policyUntil()).isBefore(TODAY);
        assertThat(tables.get("patients").value(0, "policy_number"))
                .isEqualTo(people.get(0).policyNumber());
    }

    @Test
    void cellsWithCommasAndQuotesAreQuoted() {
        DemoTable table = new DemoTable("x", "a", "b");
        table.add("1,2", "say \"so\"");
        table.add(null, 7);
        assertThat(table.csv()).isEqualTo("a,b\r\n\"1,2\",\"say \"\"so\"\"\"\r\n,7\r\n");
    }

    private Set<String> distinct(String table, String column) {
        return new HashSet<>(values(table, column));
    }

    private List<String> values(String table, String column) {
        DemoTable rows = tables.get(table);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.value(row, column))
                .toList();
    }
}
