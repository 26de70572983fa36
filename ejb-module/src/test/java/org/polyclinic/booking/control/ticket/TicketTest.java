package org.polyclinic.booking.control.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.print.QrCode;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.text.Messages;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

public class TicketTest {

    private static final Locale RUSSIAN = Messages.RUSSIAN;

    @Test
    void pdfHoldsWhatAPatientNeedsInCyrillic() throws Exception {
        String text = text(new TicketPdf().of(ticket(AppointmentStatus.BOOKED), RUSSIAN));

        assertThat(text)
                .contains("Талон на приём", "K7M2P9QXRT", "Иванова Мария Петровна", "вторник, 1 декабря 2026, 10:00")
                .contains("каб. 101", "•••• 1234", "ул. Ленинская, 1", "Сидоров Пётр Ильич", "<натощак> & не пить")
                .doesNotContain("{");
    }

    @Test
    void pdfOfACancelledVisitConfirmsCancelling() throws Exception {
        assertThat(text(new TicketPdf().of(ticket(AppointmentStatus.CANCELLED), Messages.ENGLISH)))
                .contains("Appointment cancelled", "cancellation code");
    }

    @Test
    void pdfIsAccessible() throws Exception {
        assertAccessible(new TicketPdf().of(ticket(AppointmentStatus.BOOKED), RUSSIAN));
    }

    public static void assertAccessible(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void qrReadsBackAsTheCode() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(new QrCode("K7M2P9QXRT").png(8)));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));

        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("K7M2P9QXRT");
    }

    @Test
    void calendarEntryKeepsItsUidAndDoesNotNameTheSpecialist() {
        AppointmentView ticket = ticket(AppointmentStatus.BOOKED);
        String entry = new String(new TicketCalendar().of(ticket, 3, RUSSIAN), StandardCharsets.UTF_8);

        assertThat(entry)
                .contains("METHOD:PUBLISH", "SEQUENCE:3", "STATUS:CONFIRMED", "UID:" + ticket.id() + "@polyclinic")
                .contains("DTSTART:20261130T220000Z")
                .doesNotContain("Кардиолог", "Сидоров", "Иванова");
    }

    @Test
    void calendarEntryOfACancelledVisitCancelsIt() {
        String entry = new String(
                new TicketCalendar().of(ticket(AppointmentStatus.CANCELLED), 4, RUSSIAN), StandardCharsets.UTF_8);

        assertThat(entry).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4");
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        assertThat(TicketCode.normal(" k7m2-p9qx rt ")).isEqualTo("K7M2P9QXRT");
        assertThat(TicketCode.next()).matches("[2-9A-HJ-NP-Z]{10}").isNotEqualTo(TicketCode.next());
    }

    public static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    public static AppointmentView ticket(AppointmentStatus status) {
        OffsetDateTime start = OffsetDateTime.parse("2026-12-01T10:00:00+12:00");
        UUID any = Ids.next();
        return new AppointmentView(
                any,
                1,
                "K7M2P9QXRT",
                status,
                any,
                new FullName("Иванова", "Мария", "Петровна"),
                any,
                any,
                new FullName("Сидоров", "Пётр", "Ильич"),
                "врач-кардиолог",
                "Кардиолог",
                "Cardiologist",
                any,
                "Поликлиника № 1",
                "Городская поликлиника № 1",
                "683000, Петропавловск-Камчатский, ул. Ленинская, 1",
                "+7 415 200-00-00",
                "каб. 101",
                any,
                "B01.015.001",
                "Приём врача-кардиолога первичный",
                "<натощак> & не пить",
                "Паспорт, полис",
                Financing.OMS,
                Channel.PORTAL,
                "•••• •••• •••• 1234",
                start,
                start.plusMinutes(20),
                LocalDateTime.parse("2026-12-01T10:00:00"),
                "Asia/Kamchatka",
                start.minusDays(9),
                start.minusDays(1),
                false);
    }
}
