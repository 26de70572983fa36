package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.ticket.SampleTicket;
import org.polyclinic.print.Pdfs;
import org.polyclinic.shared.text.Messages;

class AppointmentListTest {

    private final List<AppointmentView> visits =
            List.of(SampleTicket.of(AppointmentStatus.BOOKED), SampleTicket.of(AppointmentStatus.CANCELLED));

    @Test
    void csvHasARowForEachVisitAndReadsBack() throws Exception {
        List<CSVRecord> rows = read(new AppointmentList(visits, Messages.RUSSIAN).csv());

        assertThat(rows).hasSize(3).allMatch(row -> row.size() == 7);
        assertThat(rows.get(0).toList()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(rows.get(1).toList()).contains("вторник, 1 декабря 2026, 10:00", "Запись есть", "K7M2P9QXRT");
        assertThat(rows.get(2).toList()).contains("Запись отменена");
    }

    @Test
    void listWithoutVisitsHasItsHeadOnly() throws Exception {
        assertThat(read(new AppointmentList(List.of(), Messages.ENGLISH).csv())).hasSize(1);
        assertThat(Pdfs.text(new AppointmentList(List.of(), Messages.ENGLISH).pdf()))
                .contains("There are none.");
    }

    @Test
    void pdfIsAccessibleAndNamesThePatient() throws Exception {
        byte[] pdf = new AppointmentList(visits, Messages.RUSSIAN).pdf();

        Pdfs.assertAccessible(pdf);
        assertThat(Pdfs.text(pdf)).contains("Записи к врачам", "Иванова Мария Петровна", "Запись отменена");
    }

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(AppointmentList.plain("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(AppointmentList.plain("+7 383 000")).startsWith("'");
        assertThat(AppointmentList.plain("каб. 101")).isEqualTo("каб. 101");
    }

    private static List<CSVRecord> read(byte[] csv) throws Exception {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
