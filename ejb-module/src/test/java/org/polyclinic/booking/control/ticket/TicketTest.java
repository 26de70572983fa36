package org.polyclinic.booking.control.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.print.Pdfs;
import org.polyclinic.print.QrCode;
import org.polyclinic.shared.text.Messages;

class TicketTest {

    private static final Locale RUSSIAN = Messages.RUSSIAN;

    @Test
    void pdfHoldsWhatAPatientNeedsInCyrillic() throws Exception {
        String text = Pdfs.text(new TicketPdf().of(SampleTicket.of(AppointmentStatus.BOOKED), RUSSIAN));

        assertThat(text)
                .contains("Талон на приём", "K7M2-P9QX-RT", "Иванова Мария Петровна", "вторник, 1 декабря 2026, 10:00")
                .contains("каб. 101", "•••• 1234", "ул. Ленинская, 1", "Сидоров Пётр Ильич", "<натощак> & не пить")
                .doesNotContain("{");
    }

    @Test
    void pdfOfACancelledVisitConfirmsCancelling() throws Exception {
        assertThat(Pdfs.text(new TicketPdf().of(SampleTicket.of(AppointmentStatus.CANCELLED), Messages.ENGLISH)))
                .contains("Appointment cancelled", "cancellation code")
                .doesNotContain("Bring with you", "How to prepare");
    }

    @Test
    void pdfIsOnePageHoweverMuchThereIsToPrepare() throws Exception {
        AppointmentView full = SampleTicket.with("Сдайте кровь и возьмите ответ. ".repeat(64), "Паспорт. ".repeat(111));

        byte[] pdf = new TicketPdf().of(full, RUSSIAN);

        assertThat(full.service().preparation().length()
                        + full.service().documents().length())
                .isGreaterThan(2900);
        assertThat(Pdfs.pages(pdf)).isOne();
        assertThat(Pdfs.text(pdf)).contains("Сдайте кровь", "Паспорт.", "Придите за 10 минут");
        Pdfs.assertAccessible(pdf);
    }

    @Test
    void pdfIsOnePageJustBeforeItNeedsTheLargerSheet() throws Exception {
        AppointmentView full = SampleTicket.with("Сдайте кровь и возьмите ответ. ".repeat(12), "Паспорт, полис");

        assertThat(Pdfs.pages(new TicketPdf().of(full, RUSSIAN))).isOne();
    }

    @Test
    void pdfNamesTheTimeOfTheClinicAsPeopleReadIt() throws Exception {
        assertThat(Pdfs.text(new TicketPdf().of(SampleTicket.of(AppointmentStatus.BOOKED), RUSSIAN)))
                .contains("По времени клиники: Петропавловск-Камчатский (UTC+12)")
                .doesNotContain("Asia/");
    }

    @Test
    void qrOfThePdfReadsBackAsTheCode() throws Exception {
        assertThat(Pdfs.qr(new TicketPdf().of(SampleTicket.of(AppointmentStatus.BOOKED), RUSSIAN)))
                .isEqualTo("K7M2P9QXRT");
    }

    @Test
    void pdfIsAccessible() throws Exception {
        Pdfs.assertAccessible(new TicketPdf().of(SampleTicket.of(AppointmentStatus.BOOKED), RUSSIAN));
    }

    @Test
    void qrReadsBackAsTheCode() throws Exception {
        assertThat(Pdfs.qr(ImageIO.read(new ByteArrayInputStream(new QrCode("K7M2P9QXRT").png(8)))))
                .isEqualTo("K7M2P9QXRT");
    }

    @Test
    void calendarEntryKeepsItsUidAndDoesNotNameTheSpecialist() {
        AppointmentView ticket = SampleTicket.of(AppointmentStatus.BOOKED);
        String entry = new String(calendar(ticket, 3), StandardCharsets.UTF_8);

        assertThat(entry)
                .contains("METHOD:PUBLISH", "SEQUENCE:3", "STATUS:CONFIRMED", "UID:" + ticket.id() + "@polyclinic")
                .contains("DTSTART:20261130T220000Z")
                .doesNotContain("Кардиолог", "Сидоров", "Иванова");
    }

    @Test
    void calendarEntryOfACancelledVisitCancelsIt() {
        String entry = new String(calendar(SampleTicket.of(AppointmentStatus.CANCELLED), 4), StandardCharsets.UTF_8);

        assertThat(entry).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4");
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        assertThat(TicketCode.normal(" k7m2-p9qx rt ")).isEqualTo("K7M2P9QXRT");
        assertThat(TicketCode.next()).matches("[2-9A-HJ-NP-Z]{10}").isNotEqualTo(TicketCode.next());
    }

    @Test
    void codesMayBeTypedOnARussianKeyboard() {
        assertThat(TicketCode.normal("к7м2–р9хт\u00a0у3")).isEqualTo("K7M2P9XTY3");
        assertThat(TicketCode.normal("Ｋ７М2")).isEqualTo("K7M2");
    }

    @Test
    void pdfIsOnePageHoweverLongNamesAre() throws Exception {
        AppointmentView full = SampleTicket.named(
                "Государственное бюджетное учреждение здравоохранения ".repeat(6), "Достопримечательность".repeat(6));

        byte[] pdf = new TicketPdf().of(full, RUSSIAN);

        assertThat(Pdfs.pages(pdf)).isOne();
        assertThat(Pdfs.text(pdf).replaceAll("\\s", "")).contains("Достопримечательность".repeat(6));
    }

    @Test
    void linesOfTheCalendarAreFoldedByOctets() {
        byte[] entry = calendar(SampleTicket.named("Поликлиника ".repeat(12).strip(), "каб. 1"), 1);

        String text = new String(entry, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("Поликлиника ".repeat(12).strip());
    }

    @Test
    void calendarNamesItsOrganizerRemindsAndTellsWhenItWasMade() {
        String entry = new String(calendar(SampleTicket.of(AppointmentStatus.BOOKED), 2), StandardCharsets.UTF_8)
                .replace("\r\n ", "");

        assertThat(entry)
                .contains(":mailto:clinic@example.ru", "DTSTAMP:20261129T080000Z", "LAST-MODIFIED:20261128T070000Z")
                .contains("TRIGGER:-P1D", "TRIGGER:-PT2H", "CLASS:PRIVATE");
        assertThat(new String(calendar(SampleTicket.of(AppointmentStatus.CANCELLED), 2), StandardCharsets.UTF_8))
                .contains("ORGANIZER")
                .doesNotContain("VALARM");
    }

    private static byte[] calendar(AppointmentView ticket, int sequence) {
        TicketCalendar calendar = new TicketCalendar();
        calendar.clock = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);
        var edition = new TicketCalendar.Edition(sequence, Instant.parse("2026-11-28T07:00:00Z"), "clinic@example.ru");
        return calendar.of(ticket, edition, RUSSIAN);
    }
}
