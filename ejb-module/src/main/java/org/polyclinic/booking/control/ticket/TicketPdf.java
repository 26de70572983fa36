package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
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

    /** Characters of advice that fit on A5 beside long names of clinic and service. */
    private static final int MUCH = 400;

    /** What the template shows; {@code offset} of the clinic's time from UTC. */
    public record Model(AppointmentView visit, String when, String offset, boolean cancelled, boolean dense) {}

    public byte[] of(AppointmentView visit, Locale locale) {
        Messages messages = Messages.in(locale);
        Model model = model(visit, messages);
        return new Printer(locale)
                .pdf(new Document(
                        "booking/print/ticket",
                        messages.text(model.cancelled() ? "ticket.cancelledTitle" : "ticket.title"),
                        model.dense() ? Paper.A4 : Paper.A5,
                        new Letterhead(
                                visit.place().clinicFullName(),
                                visit.place().address(),
                                visit.place().phones()),
                        visit.code(),
                        model));
    }

    private static Model model(AppointmentView visit, Messages messages) {
        boolean cancelled = visit.status() == AppointmentStatus.CANCELLED;
        return new Model(
                visit,
                messages.dateTime(visit.time()
                        .start()
                        .atZoneSimilarLocal(ZoneId.of(visit.time().timeZone()))),
                offset(visit.time().start().getOffset()),
                cancelled,
                !cancelled && length(visit) > MUCH);
    }

    /** «+5» or «+5:30», as it is written after UTC. */
    private static String offset(ZoneOffset offset) {
        return offset.getId().replace(":00", "").replaceFirst("([+-])0", "$1");
    }

    private static int length(AppointmentView visit) {
        return (Objects.toString(visit.service().documents(), "")
                        + Objects.toString(visit.service().preparation(), ""))
                .length();
    }
}
