package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.shared.text.Messages;

/**
 * The visit as an iCalendar event (RFC 5545, RFC 5546): the UID stays, SEQUENCE grows with every change, cancelling is
 * METHOD:CANCEL. Who sees the calendar learns that there is a visit and where, not to what specialist.
 */
@Dependent
public class TicketCalendar {

    private static final String PRODUCT = "-//Polyclinic//Appointments//RU";

    public byte[] of(AppointmentView ticket, int sequence, Locale locale) {
        boolean cancelled = ticket.status() == AppointmentStatus.CANCELLED;
        Messages messages = Messages.in(locale);
        Method method = cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        Status status = cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        VEvent event = new VEvent(false);
        List.of(
                        new DtStamp(ticket.terms().bookedAt().toInstant()),
                        new DtStart<Instant>(ticket.time().start().toInstant()),
                        new DtEnd<Instant>(ticket.time().end().toInstant()),
                        new Summary(
                                messages.text("ticket.calendar", ticket.place().clinicName())),
                        new Uid(ticket.id() + "@polyclinic"),
                        new Sequence(sequence),
                        new Location(ticket.place().address() + ", " + messages.text("ticket.room") + " "
                                + ticket.place().room()),
                        new Description(messages.text("ticket.calendarNote", ticket.code())),
                        status)
                .forEach(event::add);
        Calendar calendar = new Calendar();
        List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, method)
                .forEach(calendar::add);
        calendar.add(event);
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }
}
