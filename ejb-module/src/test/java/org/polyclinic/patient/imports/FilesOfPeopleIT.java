package org.polyclinic.patient.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportReport.BadRow;
import org.polyclinic.shared.imports.ImportReport.Note;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.World;

/** Files as people's programs write them: what can be understood is, and told; what cannot names the line and what is allowed. */
class FilesOfPeopleIT {

    private static final String HEADER = "surname;name;patronymic;birth_date;sex;snils\r\n";
    private static final String ROW = "Оськин;Лев;Павлович;14.03.1979;MALE;112-233-445 95\r\n";

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain);

    @BeforeEach
    void makeWorld() {
        new World(domain);
        domain.sql("DELETE FROM patient");
    }

    private ImportReport take(byte[] content) {
        return desk.takeFile(PatientImport.PATIENTS, content);
    }

    private ImportReport take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertTaken(ImportReport report) {
        assertThat(report.badRows()).isEmpty();
        assertThat(report.applied()).isTrue();
        assertThat(domain.text("SELECT CONCAT_WS(' ', surname, name, patronymic, birth_date, sex) AS v FROM patient"))
                .isEqualTo("Оськин Лев Павлович 1979-03-14 MALE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16LE", "UTF-16BE"})
    void otherEncodingsAreReadAndTold(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        ImportReport report = take((mark + HEADER + ROW).getBytes(Charset.forName(charset)));
        assertTaken(report);
        assertThat(report.notes()).extracting(Note::messageKey).containsExactly("imports.note.encoding");
    }

    @Test
    void tabsPartCells() {
        assertTaken(take((HEADER + ROW).replace(';', '\t')));
    }

    @Test
    void lineThatNamesTheSeparatorIsNoHeader() {
        assertTaken(take("sep=;\r\n" + HEADER + ROW));
    }

    @Test
    void emptyColumnsAtTheEndAreNothing() {
        assertTaken(take((HEADER + ROW).replace("\r\n", ";;\r\n")));
    }

    @Test
    void titleAboveTheHeaderIsPassedOverAndTold() {
        ImportReport report = take("Список пациентов на 27.11.2026;;;;;\r\n" + HEADER + ROW);
        assertTaken(report);
        assertThat(report.notes()).containsExactly(new Note("imports.note.title", java.util.List.of(1)));
    }

    @Test
    void columnsAndWordsMayBeRussian() {
        assertTaken(take("Фамилия;Имя;Отчество;Дата рождения;Пол;СНИЛС\r\n" + ROW.replace("MALE", "м")));
    }

    @Test
    void hardSpaceInAHeaderIsASpace() {
        assertTaken(take(HEADER.replace("snils", "snils\u00a0") + ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.03.1979 0:00:00", "1979-03-14T00:00:00", "1979-03-14 00:00"})
    void dayWithTheTimeOfMidnightIsADay(String day) {
        assertTaken(take(HEADER + ROW.replace("14.03.1979", day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"112–233‑445 95", "112−233—445\u00a095", "11223344595"})
    void strokesOfAllKindsAreHyphens(String snils) {
        assertTaken(take(HEADER + ROW.replace("112-233-445 95", snils)));
    }

    @Test
    void whatNobodySeesIsTakenOutAndTold() {
        ImportReport report =
                take(HEADER + ROW.replace("Оськин", "Оськин\u00a0").replace("Лев", "Ле\u200bв\u202e"));
        assertTaken(report);
        assertThat(report.notes()).containsExactly(new Note("imports.note.cleaned", java.util.List.of(2)));
    }

    @Test
    void lettersHaveOneSpelling() {
        assertTaken(take(HEADER
                + ROW.replace("Павлович", java.text.Normalizer.normalize("Павлович", java.text.Normalizer.Form.NFD))));
        take(HEADER + ROW.replace("Оськин", "Йодовскии\u0306").replace("112-233-445 95", "087-654-303 00"));
        assertThat(domain.count("patient WHERE surname = 'Йодовский'")).isOne();
    }

    @Test
    void cellWithoutAColumnIsNotLost() {
        assertThat(take(HEADER + ROW.replace("\r\n", ";потеряно\r\n")).badRows())
                .extracting(BadRow::row, BadRow::value, BadRow::messageKey)
                .containsExactly(tuple(1, "потеряно", "imports.surplusCell"));
    }

    @Test
    void strayQuoteNamesItsLine() {
        assertThatThrownBy(() -> take(HEADER + ROW.replace("Оськин", "\"Ось\"кин\"") + ROW))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.faults().get(0).messageKey()).isEqualTo("imports.strayQuote");
                    assertThat(refused.faults().get(0).args()).hasToString("[2]");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "112-233-445 95, 000-000-000 00, imports.filler",
        "Оськин, 123, imports.name",
        "Оськин, ., imports.name",
        "Лев, Л3в, imports.name"
    })
    void fillersAreRefused(String right, String filler, String messageKey) {
        assertThat(take(HEADER + ROW.replace(right, filler)).badRows())
                .extracting(BadRow::messageKey)
                .containsExactly(messageKey);
    }

    @ParameterizedTest
    @CsvSource({
        "phone, +7 401 200-00-00 доб. 12, true",
        "phone, '+7 401 200-00-00, 8 (900) 000-00-01', true",
        "phone, -----, false",
        "passport, 45 09 123456, true",
        "passport, 4509 № 123456, true",
        "passport, 4509123, false",
        "birth_certificate, II-МЮ № 123456, true"
    })
    void numbersAreReadAsPeopleWriteThem(String column, String value, boolean right) {
        ImportReport report =
                take(HEADER.replace("snils", "snils;" + column) + ROW.replace("95\r", "95;" + value + "\r"));
        assertThat(report.badRows().isEmpty()).isEqualTo(right);
    }
}
