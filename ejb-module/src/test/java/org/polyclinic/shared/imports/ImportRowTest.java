package org.polyclinic.shared.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.shared.imports.ImportReport.BadRow;
import org.polyclinic.shared.value.Sex;

class ImportRowTest {

    private final Findings findings = new Findings();

    @Test
    void everyErrorOfARowIsNoted() {
        ImportRow row = row("code", "Ж 1", "birth", "31.02.2026", "age", "200", "sex", "unknown", "note", "");
        row.code("code");
        row.date("birth");
        row.number("age", 0, 150);
        row.constant("sex", Sex.class);
        row.text("note", 10);
        row.text("absent", 10);
        assertThat(row.isGood()).isFalse();
        assertThat(findings.rows()).isEqualTo(1);
        assertThat(findings.listed())
                .extracting(BadRow::row, BadRow::column, BadRow::messageKey)
                .containsExactly(
                        tuple(7, "code", "imports.code"),
                        tuple(7, "birth", "imports.date"),
                        tuple(7, "age", "imports.number"),
                        tuple(7, "sex", "imports.constant"),
                        tuple(7, "note", "imports.required"),
                        tuple(7, "absent", "imports.required"));
    }

    @Test
    void datesAreWrittenInEitherWay() {
        ImportRow row = row("a", "2026-11-22", "b", "22.11.2026", "c", " 9:05 ");
        assertThat(row.date("a")).isEqualTo(row.date("b")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(row.time("c")).isEqualTo(LocalTime.of(9, 5));
        assertThat(row.isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "0001-01-01", "+12026-01-01", "22/11/2026", "вчера", "2026-11-22T00:01", "-1-01-01"
            })
    void daysThatDoNotExistAreRejected(String text) {
        assertThat(row("a", text).date("a")).isNull();
        assertThat(findings.listed()).extracting(BadRow::messageKey).containsExactly("imports.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1e999999999", "0x10", "1.234", "NaN", "٣", "99999999999999999999", "1 ooo"})
    void numbersAreWrittenPlainly(String text) {
        assertThat(row("a", text).decimal("a", "0", "1000000", 2)).isNull();
        assertThat(findings.none()).isFalse();
    }

    @Test
    void decimalsMayHaveACommaAsInRussia() {
        assertThat(row("a", "1250,5").decimal("a", "0", "2000", 2)).isEqualTo(new BigDecimal("1250.50"));
    }

    @Test
    void controlCharactersAreRejected() {
        assertThat(row("a", "x\0y").text("a", 10)).isNull();
        assertThat(findings.listed()).extracting(BadRow::messageKey).containsExactly("imports.controlCharacter");
    }

    @Test
    void keysDifferNeitherInCaseNorInAccents() {
        Map<String, Integer> known = Map.of(Keys.of("Королёв"), 1);
        assertThat(row("a", "КОРОЛЕВ").known("a", known, "x")).isEqualTo(1);
    }

    @Test
    void longListsOfErrorsAreCountedInFull() {
        for (int i = 1; i <= 1500; i++) {
            findings.add(i, "code", "x".repeat(500), "imports.code");
        }
        assertThat(findings.rows()).isEqualTo(1500);
        assertThat(findings.listed()).hasSize(1000);
        assertThat(findings.listed().get(0).value()).hasSize(101);
    }

    private ImportRow row(String... columnsAndValues) {
        Map<String, Integer> positions = new java.util.HashMap<>();
        List<String> values = new java.util.ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            positions.put(columnsAndValues[i], values.size());
            values.add(columnsAndValues[i + 1]);
        }
        return new ImportRow(7, positions, values, findings);
    }
}
