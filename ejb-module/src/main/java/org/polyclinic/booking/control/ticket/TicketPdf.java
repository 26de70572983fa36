package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.print.Document;
import org.polyclinic.print.Letterhead;
import org.polyclinic.print.Paper;
import org.polyclinic.print.Printer;
import org.polyclinic.shared.text.Messages;

/** The ticket on one page, A5 unless there is much to prepare; of a cancelled appointment the confirmation of cancelling. */
@Dependent
public class TicketPdf {

    /** What the template shows; {@code zone} is the clinic's. */
    public record Model(AppointmentView visit, String when, String zone, boolean cancelled, boolean dense) {}

    public byte[] of(AppointmentView visit, Locale locale) {
        Messages messages = Messages.in(locale);
        return new Printer(locale)
                .onOnePage(List.of(
                        document(visit, messages, Paper.A5, false),
                        document(visit, messages, Paper.A4, false),
                        document(visit, messages, Paper.A4, true)));
    }

    private static Document document(AppointmentView visit, Messages messages, Paper paper, boolean dense) {
        Model model = model(visit, messages, dense);
        return new Document(
                "booking/print/ticket",
                messages.text(model.cancelled() ? "ticket.cancelledTitle" : "ticket.title"),
                paper,
                new Letterhead(
                        visit.place().clinicFullName(),
                        visit.place().address(),
                        visit.place().phones()),
                visit.code(),
                model);
    }

    private static Model model(AppointmentView visit, Messages messages, boolean dense) {
        boolean cancelled = visit.status() == AppointmentStatus.CANCELLED;
        ZoneId zone = ZoneId.of(visit.time().timeZone());
        return new Model(
                visit,
                messages.dateTime(visit.time().start().atZoneSameInstant(zone)),
                messages.zone(zone, visit.time().start().toInstant()),
                cancelled,
                dense);
    }
}
