package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.appointment.AppointmentQueries;
import org.polyclinic.booking.control.appointment.ChangeDesk;
import org.polyclinic.booking.control.ticket.TicketCalendar;
import org.polyclinic.booking.control.ticket.TicketCode;
import org.polyclinic.booking.control.ticket.TicketPasses;
import org.polyclinic.booking.control.ticket.TicketPdf;
import org.polyclinic.limit.AttemptLimit;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.print.QrCode;
import org.polyclinic.schedule.boundary.SlotDirectory;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.resilience.Retry;
import org.polyclinic.shared.text.Messages;
import org.polyclinic.shared.validation.Checked;
import org.polyclinic.shared.validation.PlainText;

/**
 * Tickets: what a patient takes home from a booking (BOOK-7).
 *
 * <p>Ownership: whoever holds the code of a ticket and knows the patient's birth date may read, cancel and move that
 * appointment; tries are limited ({@link TooManyAttempts}). By id, the rules of {@link Appointments} hold.
 */
@Stateless
@Checked
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tickets {

    @Inject
    Doors doors;

    @Inject
    SlotDirectory slots;

    @Inject
    Appointments appointments;

    @Inject
    AppointmentQueries queries;

    @Inject
    ChangeDesk desk;

    @Inject
    AttemptLimit limit;

    @Inject
    TicketPasses passes;

    @Inject
    TicketPdf pdf;

    @Inject
    TicketCalendar calendar;

    /**
     * The ticket.
     *
     * @throws NotFound when no ticket has this code and birth date
     * @throws TooManyAttempts after too many wrong birth dates for this code
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView find(@Valid TicketKey key) {
        return opened(key);
    }

    /** As {@link #find}; the key with which it stays open for whoever has opened it. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public TicketKey open(@Valid TicketKey key) {
        return passes.of(opened(key), key.birthDate());
    }

    /**
     * The key of an appointment's ticket, for its patient.
     *
     * @throws NotFound as {@link Appointments#get}
     */
    @RolesAllowed({PATIENT})
    public TicketKey keyOf(UUID appointmentId, @NotNull LocalDate birthDate) {
        return passes.of(appointments.get(appointmentId), birthDate);
    }

    /** As {@link Appointments#cancel}. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView cancel(
            @Valid TicketKey key,
            @NotNull @PlainText(max = 100) String requestKey,
            @PlainText(max = 500) String reason,
            @Valid Attachment document) {
        UUID id = opened(key).id();
        Caller caller = doors.caller();
        return Retry.onTransientFailure(
                () -> desk.cancel(new CancelAppointment(requestKey, id, null, reason, document), caller));
    }

    /** As {@link Appointments#move}. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView move(
            @Valid TicketKey key,
            @NotNull @PlainText(max = 100) String requestKey,
            @NotNull UUID slotId,
            UUID serviceId,
            UUID holdId) {
        UUID id = opened(key).id();
        Caller caller = doors.toClinic(() -> slots.clinicOf(slotId), Purpose.BOOK, "booking.slotNotFound");
        return Retry.onTransientFailure(
                () -> desk.move(new MoveAppointment(requestKey, id, null, slotId, serviceId, holdId), caller));
    }

    /** As {@link Appointments#servicesAt}. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public List<OfferedService> servicesAt(@Valid TicketKey key, UUID slotId) {
        return desk.servicesAt(opened(key).service().serviceId(), slotId);
    }

    /** As {@link Appointments#undoMove}. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public AppointmentView undoMove(@Valid TicketKey key, @NotNull @PlainText(max = 100) String requestKey) {
        UUID id = opened(key).id();
        Caller caller = doors.caller();
        return Retry.onTransientFailure(() -> desk.undoMove(new UndoMove(requestKey, id, null), caller));
    }

    /** Tagged PDF of the ticket; of a cancelled appointment, the confirmation of cancelling. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public byte[] pdf(@Valid TicketKey key, Locale locale) {
        return pdf.of(opened(key), locale);
    }

    /** iCalendar event; of a cancelled appointment, its cancellation. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT})
    public byte[] calendar(@Valid TicketKey key, Locale locale) {
        return calendar(opened(key), locale);
    }

    /** @throws NotFound as {@link Appointments#get} */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public byte[] pdf(UUID appointmentId, Locale locale) {
        return pdf.of(appointments.get(appointmentId), locale);
    }

    /** @throws NotFound as {@link Appointments#get} */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public byte[] calendar(UUID appointmentId, Locale locale) {
        return calendar(appointments.get(appointmentId), locale);
    }

    /** QR of a ticket's code as SVG. Holds nothing but the code, which the caller has. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_READ})
    public String qrSvg(@NotNull @PlainText(max = 40) String code, Locale locale) {
        return new QrCode(code).svg(Messages.in(locale).text("ticket.qr", code));
    }

    private AppointmentView opened(TicketKey key) {
        String code = TicketCode.normal(key.code());
        Optional<AppointmentView> found = passes.opens(key.pass(), code, key.birthDate())
                ? queries.byCode(code, key.birthDate())
                : limit.guard(
                        AttemptLimit.ticket(code, queries.isCode(code)), () -> queries.byCode(code, key.birthDate()));
        return found.orElseThrow(() -> new NotFound("booking.ticketNotFound"));
    }

    private byte[] calendar(AppointmentView view, Locale locale) {
        return calendar.of(view, queries.calendarEdition(view.id()), locale);
    }
}
