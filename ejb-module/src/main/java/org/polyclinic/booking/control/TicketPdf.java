package org.polyclinic.booking.control;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.polyclinic.booking.boundary.AppointmentStatus;
import org.polyclinic.booking.boundary.AppointmentView;
import org.polyclinic.shared.Messages;

/**
 * The ticket as a tagged PDF (PDF/UA-1) with embedded Cyrillic fonts and the QR of its code; of a cancelled appointment
 * the confirmation of cancelling.
 */
@Dependent
public class TicketPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final int QR_SCALE = 6;

    static {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] of(AppointmentView appointment, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Polyclinic");
        builder.withHtmlContent(html(appointment, Messages.in(locale)), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(TicketPdf.class.getResourceAsStream(FONTS + name), name);
    }

    private static String html(AppointmentView ticket, Messages messages) {
        boolean cancelled = ticket.status() == AppointmentStatus.CANCELLED;
        String title = messages.text(cancelled ? "ticket.cancelledTitle" : "ticket.title");
        String qr = Base64.getEncoder().encodeToString(new QrCode(ticket.code()).png(QR_SCALE));
        StringBuilder rows = new StringBuilder();
        row(rows, messages, "ticket.clinic", ticket.clinicFullName());
        row(rows, messages, "ticket.doctor", ticket.doctor().full() + ", " + ticket.position());
        row(rows, messages, "ticket.service", ticket.serviceName());
        row(
                rows,
                messages,
                "ticket.when",
                messages.moment(ticket.start().atZoneSimilarLocal(ZoneId.of(ticket.timeZone()))));
        row(rows, messages, "ticket.timeZone", ticket.timeZone());
        row(rows, messages, "ticket.room", ticket.room());
        row(rows, messages, "ticket.patient", ticket.patient().full());
        row(rows, messages, "ticket.policy", ticket.policyMasked());
        row(rows, messages, "ticket.address", ticket.address());
        row(rows, messages, "ticket.phones", ticket.phones());
        row(rows, messages, "ticket.documents", ticket.documents());
        row(rows, messages, "ticket.preparation", ticket.preparation());
        return page(messages, title)
                + "<h1>" + Html.escape(title) + "</h1><p class=\"code\">" + Html.escape(ticket.code()) + "</p>"
                + "<p><img class=\"qr\" alt=\"" + Html.escape(messages.text("ticket.qr", ticket.code()))
                + "\" src=\"data:image/png;base64," + qr + "\"/></p><table>" + rows + "</table>"
                + "<p>" + Html.escape(messages.text(cancelled ? "ticket.cancelledNote" : "ticket.note")) + "</p>"
                + "</body></html>";
    }

    private static String page(Messages messages, String title) {
        return "<!DOCTYPE html><html lang=\"" + messages.locale().toLanguageTag() + "\"><head><title>"
                + Html.escape(title) + "</title><meta name=\"description\" content=\"" + Html.escape(title) + "\"/>"
                + "<style>@page { size: A5; margin: 12mm } "
                + "body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.35 } "
                + "h1 { font-size: 16pt; margin: 0 0 2mm } .code { font-size: 20pt; font-weight: 700; margin: 0 } "
                + ".qr { width: 30mm } th { text-align: left; width: 36mm; color: #444; font-weight: 400 } "
                + "th, td { vertical-align: top; padding: 1mm 2mm 1mm 0 } td { font-weight: 700 }</style>"
                + "</head><body>";
    }

    private static void row(StringBuilder rows, Messages messages, String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.append("<tr><th scope=\"row\">")
                    .append(Html.escape(messages.text(label)))
                    .append("</th><td>")
                    .append(Html.escape(value))
                    .append("</td></tr>");
        }
    }
}
