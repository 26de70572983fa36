package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.print.Html;
import org.polyclinic.print.Pdf;
import org.polyclinic.print.QrCode;
import org.polyclinic.shared.text.Messages;

/**
 * The ticket as a tagged PDF (PDF/UA-1) with embedded Cyrillic fonts and the QR of its code; of a cancelled appointment
 * the confirmation of cancelling.
 */
@Dependent
public class TicketPdf {

    private static final int QR_SCALE = 6;

    private static final String STYLE = ".code { font-size: 20pt; font-weight: 700; margin: 0 } .qr { width: 30mm } "
            + "th { width: 36mm } td { font-weight: 700 }";

    public byte[] of(AppointmentView appointment, Locale locale) {
        Messages messages = Messages.in(locale);
        boolean cancelled = appointment.status() == AppointmentStatus.CANCELLED;
        String title = messages.text(cancelled ? "ticket.cancelledTitle" : "ticket.title");
        return Pdf.of(messages, title, "A5", STYLE, body(appointment, messages, title, cancelled));
    }

    private static String body(AppointmentView ticket, Messages messages, String title, boolean cancelled) {
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
        return "<h1>" + Html.escape(title) + "</h1><p class=\"code\">" + Html.escape(ticket.code()) + "</p>"
                + "<p><img class=\"qr\" alt=\"" + Html.escape(messages.text("ticket.qr", ticket.code()))
                + "\" src=\"data:image/png;base64," + qr + "\"/></p><table>" + rows + "</table>"
                + "<p>" + Html.escape(messages.text(cancelled ? "ticket.cancelledNote" : "ticket.note")) + "</p>";
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
