package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.shared.text.Messages;

/**
 * The visit as an iCalendar event (RFC 5545, RFC 5546): the UID stays, SEQUENCE grows with every change, DTSTAMP tells when
 * the entry was made, cancelling is METHOD:CANCEL by the same organizer. It reminds a day and two hours before. Who sees the
 * calendar learns that there is a visit and where, not to what specialist.
 */
@Dependent
public class TicketCalendar {

    private static final String PRODUCT = "-//Polyclinic//Appointments//RU";
    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(2));

    @Inject
    Clock clock;

    /**
     * What of an appointment only its calendar entry tells.
     *
     * @param changedAt of the last change
     * @param email of the clinic; null: it has none
     */
    public record Edition(int sequence, Instant changedAt, String email) {}

    public byte[] of(AppointmentView ticket, Edition edition, Locale locale) {
        boolean cancelled = ticket.status() == AppointmentStatus.CANCELLED;
        Messages messages = Messages.in(locale);
        Method method = cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        Calendar calendar = new Calendar();
        List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, method)
                .forEach(calendar::add);
        VEvent event = event(ticket, edition, messages);
        if (!cancelled) {
            REMINDERS.forEach(before -> event.add(reminder(before, ticket, messages)));
        }
        calendar.add(event);
        return FoldedLines.of(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(AppointmentView ticket, Edition edition, Messages messages) {
        boolean cancelled = ticket.status() == AppointmentStatus.CANCELLED;
        Status status = cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        VEvent event = new VEvent(false);
        List.of(
                        new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                        new LastModified(edition.changedAt().truncatedTo(ChronoUnit.SECONDS)),
                        new DtStart<Instant>(ticket.time().start().toInstant()),
                        new DtEnd<Instant>(ticket.time().end().toInstant()),
                        new Summary(
                                messages.text("ticket.calendar", ticket.place().clinicName())),
                        new Uid(ticket.id() + "@polyclinic"),
                        new Sequence(edition.sequence()),
                        organizer(ticket, edition),
                        new Location(ticket.place().address() + ", " + messages.text("ticket.room") + " "
                                + ticket.place().room()),
                        new Description(messages.text("ticket.calendarNote", ticket.code())),
                        new Clazz(Clazz.VALUE_PRIVATE),
                        status)
                .forEach(event::add);
        return event;
    }

    /** By mail, or by the name of the clinic in the registry where it has no address. */
    private static Organizer organizer(AppointmentView ticket, Edition edition) {
        URI address = edition.email() == null
                ? URI.create("urn:uuid:" + ticket.place().clinicId())
                : URI.create("mailto:" + edition.email());
        Organizer organizer = new Organizer(address);
        organizer.add(new Cn(ticket.place().clinicName()));
        return organizer;
    }

    private static VAlarm reminder(Duration before, AppointmentView ticket, Messages messages) {
        VAlarm alarm = new VAlarm();
        alarm.add(new Trigger(before.negated()));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(
                new Description(messages.text("ticket.calendar", ticket.place().clinicName())));
        return alarm;
    }
}
