package org.polyclinic.shared.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.imports.ImportFile.Format;

class TablesTest {

    @Test
    void commasAndSemicolonsAreBothUnderstood() {
        Table expected =
                new Table(List.of("code", "name"), List.of(List.of("a", "b;c"), List.of("d", "e,f")), List.of());
        assertThat(csv("code,name\r\na,b;c\r\nd,\"e,f\"\r\n")).isEqualTo(expected);
        assertThat(csv("code;name\na;\"b;c\"\nd;e,f\n")).isEqualTo(expected);
    }

    @Test
    void byteOrderMarkAndCaseOfHeaderAreIgnored() {
        assertThat(csv("\uFEFFCode, Name\n1,2").header()).containsExactly("code", "name");
    }

    @Test
    void quotedLineBreaksStayInTheirCell() {
        assertThat(csv("code,name\n1,\"two\nlines\"\n").rows()).containsExactly(List.of("1", "two\nlines"));
    }

    @Test
    void emptyRowsKeepTheirPlaceButDoNotCount() {
        Table table = csv("code\na\n\nb\n\n");
        assertThat(table.filledRows()).isEqualTo(2);
        assertThat(table.isBlank(1)).isTrue();
        assertThat(table.rows().get(2)).containsExactly("b");
    }

    @Test
    void encodingsThatAreNeitherUnicodeNorRussianAreRefused() {
        byte[] western = "code\nnaïve×÷¼½¾".getBytes(Charset.forName("ISO-8859-1"));
        assertThatThrownBy(() -> CsvTable.read(western)).hasMessage("imports.notUtf8");
    }

    @Test
    void unclosedQuotesAreUnreadable() {
        assertThatThrownBy(() -> csv("code,name\n\"a,b")).hasMessage("imports.strayQuote");
    }

    @Test
    void emptyFilesAreRefused() {
        assertThatThrownBy(() -> csv("")).hasMessage("imports.empty");
    }

    @Test
    void tooManyRowsAreRefused() {
        String rows = String.join("\n", Collections.nCopies(Table.MOST_ROWS + 2, "x"));
        assertThatThrownBy(() -> csv(rows)).hasMessage("imports.tooLarge");
    }

    @Test
    void columnsMustBeThoseOfTheKind() {
        Columns columns = Columns.required("code", "name").optional("note");
        csv("note,name,code\n").require(columns);
        assertThatThrownBy(() -> csv("code\n").require(columns)).hasMessage("imports.missingColumn");
        assertThatThrownBy(() -> csv("code,name,nmae\n").require(columns)).hasMessage("imports.unknownColumn");
        assertThatThrownBy(() -> csv("code,name,code\n").require(columns)).hasMessage("imports.repeatedColumn");
    }

    @Test
    void workbooksAreReadLikeCsv() {
        byte[] workbook =
                Workbook.with("<row r=\"1\">" + Workbook.text("A1", "Code") + Workbook.text("B1", "since") + "</row>"
                        + "<row r=\"3\">" + Workbook.text("A3", "0770") + Workbook.date("B3", 46348) + "</row>"
                        + "<row r=\"4\">" + Workbook.number("A4", "7707329152") + Workbook.number("B4", "0.5")
                        + "</row>");
        Table table = xlsx(workbook);
        assertThat(table.header()).containsExactly("code", "since");
        assertThat(table.isBlank(0)).isTrue();
        assertThat(table.rows().get(1)).containsExactly("0770", "2026-11-22");
        assertThat(table.rows().get(2)).containsExactly("7707329152", "0.5");
    }

    @Test
    void whatIsNoWorkbookIsUnreadable() {
        assertThatThrownBy(() -> xlsx("code\n1".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("imports.unreadable");
        assertThatThrownBy(() -> xlsx(new byte[0])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> xlsx(Workbook.zip("readme.txt", "no sheet"))).hasMessage("imports.unreadable");
        assertThatThrownBy(() -> xlsx(Workbook.with("<row r=\"1\"><c r=\"A1\"><v>1</row>")))
                .hasMessage("imports.unreadable");
    }

    @Property(tries = 300)
    void anyBytesAreATableOrInvalidInput(@ForAll byte[] content, @ForAll Format format) {
        try {
            assertThat(Tables.read(new ImportFile("x", format, content)).header())
                    .isNotNull();
        } catch (InvalidInput e) {
            assertThat(e.field()).isEqualTo("file");
        }
    }

    private static Table csv(String text) {
        return Tables.read(new ImportFile("x.csv", Format.CSV, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Table xlsx(byte[] content) {
        return Tables.read(new ImportFile("x.xlsx", Format.XLSX, content));
    }
}
