package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.access.Purpose.BOOK;
import static org.polyclinic.shared.access.Purpose.VIEW;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;
import static org.polyclinic.shared.access.Roles.PATIENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.ConsentMissing;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.NotLive;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.RequestInFlight;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.ServiceNotOffered;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.BookingCheck;
import org.polyclinic.booking.control.appointment.AppointmentList;
import org.polyclinic.booking.control.appointment.AppointmentQueries;
import org.polyclinic.booking.control.appointment.BookingDesk;
import org.polyclinic.booking.control.appointment.CancellationDocuments;
import org.polyclinic.booking.control.appointment.ChangeDesk;
import org.polyclinic.schedule.boundary.SlotDirectory;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.resilience.Retry;
import org.polyclinic.shared.validation.Checked;

/**
 * Booking, reading, cancelling and moving of appointments. Moments carry the offset of the clinic's zone.
 *
 * <p>Ownership: a patient reaches only what is the patient's own; an API client bound to a clinic only what is in that
 * clinic. For everybody else an appointment does not exist ({@link NotFound}).
 *
 * <p>Every write is one transaction and is carried out once per request key; a transaction that lost against another by
 * deadlock or lock time-out is repeated here, outside of it.
 */
@Stateless
@Checked
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Appointments {

    /** Ten pages: more visits than anybody has in years; older ones are found by their days. */
    public static final int MOST_LISTED = 1000;

    private static final String UNKNOWN = "booking.appointmentNotFound";

    /** How a list is given out. */
    public enum ListFormat {
        CSV,
        PDF
    }

    @Inject
    BookingDesk desk;

    @Inject
    ChangeDesk changes;

    @Inject
    AppointmentQueries queries;

    @Inject
    CancellationDocuments documents;

    @Inject
    Doors doors;

    @Inject
    SlotDirectory slots;

    /**
     * Books a patient into a slot.
     *
     * @throws SlotAlreadyTaken when somebody was faster
     * @throws BookingRefused when rules of booking say no; it names them all (BOOK-6)
     * @throws HoldExpired when the hold given has ended
     * @throws ServiceNotChosen as {@link #check}
     * @throws ConsentMissing without consent to the processing of personal data (152-ФЗ, art. 9)
     * @throws NotFound when there is no such slot, patient or service at that doctor's
     * @throws RequestKeyReused when the key came with another command before
     * @throws RequestInFlight when the first request with the key is not finished yet
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView book(@Valid BookAppointment command) {
        doors.toPatient(command.patientId(), BOOK, UNKNOWN);
        Caller caller = toSlot(command.slotId(), BOOK);
        return Retry.onTransientFailure(() -> desk.book(command, caller));
    }

    /**
     * What would be booked now, and what speaks against it: every rule, what it rests on and what to do (BOOK-6).
     *
     * @throws HoldExpired when the hold given has ended or is not the caller's
     * @throws NotFound when there is no such slot, patient or service at that doctor's
     * @throws ServiceNotChosen when none was named and the doctor gives several of which none is a visit; it names them
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public BookingCheck check(@Valid CheckBooking command) {
        doors.toPatient(command.patientId(), BOOK, UNKNOWN);
        Caller caller = toSlot(command.slotId(), BOOK);
        return desk.check(command, caller);
    }

    /** @throws NotFound when there is no such appointment, or none that is the caller's */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public AppointmentView get(UUID appointmentId) {
        return reached(appointmentId, VIEW);
    }

    /**
     * A patient's appointments in the order of the filter; what the filter names and a bound client may see.
     *
     * @throws NotFound when there is no such patient
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public Page<AppointmentView> ofPatient(
            UUID patientId, @Valid AppointmentFilter filter, @Valid PageRequest request) {
        doors.toPatient(patientId, VIEW, UNKNOWN);
        Optional<UUID> clinic = doors.onlyClinic(VIEW, UNKNOWN);
        queries.requirePatient(patientId);
        return queries.ofPatient(patientId, clinic.orElse(null), filter, request);
    }

    /**
     * As {@link #ofPatient}, the first {@value #MOST_LISTED} as a table.
     *
     * @throws NotFound when there is no such patient
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public byte[] listOfPatient(UUID patientId, @Valid AppointmentFilter filter, ListFormat format, Locale locale) {
        List<AppointmentView> listed = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        while (request != null) {
            Page<AppointmentView> page = ofPatient(patientId, filter, request);
            listed.addAll(page.items());
            request = page.next() == null || listed.size() >= MOST_LISTED
                    ? null
                    : new PageRequest(page.next(), PageRequest.MAX_SIZE);
        }
        AppointmentList list = new AppointmentList(listed, locale);
        return format == ListFormat.CSV ? list.csv() : list.pdf();
    }

    /**
     * Cancels until the clinic's cut-off; the slot is free at once (BOOK-9).
     *
     * @throws CancelTooLate after the cut-off
     * @throws NotLive when it is past, begun or cancelled already
     * @throws AlreadyChanged when it is not the version given
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView cancel(@Valid CancelAppointment command) {
        reached(command.appointmentId(), BOOK);
        Caller caller = doors.caller();
        return Retry.onTransientFailure(() -> changes.cancel(command, caller));
    }

    /**
     * Moves to another slot in one transaction: the old slot is free only when the new one is the patient's (BOOK-10).
     *
     * @throws SlotAlreadyTaken when somebody was faster; the old slot stays the patient's
     * @throws SameSlot when it is the slot it has
     * @throws HoldExpired when the hold given has ended, or is of another slot
     * @throws ServiceNotOffered when its service is not offered there and none that is was chosen; it names those that are
     * @throws BookingRefused when rules of booking say no
     * @throws CancelTooLate after the cut-off
     * @throws NotLive when it is past, begun or cancelled
     * @throws AlreadyChanged when it is not the version given
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView move(@Valid MoveAppointment command) {
        reached(command.appointmentId(), BOOK);
        Caller caller = toSlot(command.slotId(), BOOK);
        return Retry.onTransientFailure(() -> changes.move(command, caller));
    }

    /**
     * The services that an appointment can have when it is moved to a slot: its own alone where it is offered there,
     * otherwise those the patient has to choose from.
     *
     * @throws NotFound when there is no such appointment or slot, or none that is the caller's
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public List<OfferedService> servicesAt(UUID appointmentId, UUID slotId) {
        UUID serviceId = reached(appointmentId, VIEW).service().serviceId();
        toSlot(slotId, VIEW);
        return changes.servicesAt(serviceId, slotId);
    }

    /**
     * Back to the slot and the service before the last move, while that slot is free.
     *
     * @throws SlotAlreadyTaken when it is not
     * @throws NoMove when there was no move
     * @throws NotLive when the visit is past or cancelled
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_WRITE})
    public AppointmentView undoMove(@Valid UndoMove command) {
        AppointmentView appointment = reached(command.appointmentId(), BOOK);
        Caller caller = toFormerSlot(appointment);
        return Retry.onTransientFailure(() -> changes.undoMove(command, caller));
    }

    /**
     * The document given with the cancellation. That it was read is written to the audit trail.
     *
     * @throws NotFound when there is no such appointment, none that is the caller's, or none was given
     */
    @RolesAllowed({PATIENT, APPOINTMENTS_READ})
    public Attachment cancellationDocument(UUID appointmentId) {
        AppointmentView appointment = reached(appointmentId, VIEW);
        return documents
                .open(appointmentId, appointment.person().patientId(), doors.caller())
                .orElseThrow(() -> new NotFound("booking.documentNotFound"));
    }

    /** The appointment, through both doors. */
    private AppointmentView reached(UUID appointmentId, Purpose purpose) {
        AppointmentView appointment = queries.find(appointmentId).orElseThrow(() -> new NotFound(UNKNOWN));
        doors.toPatient(appointment.person().patientId(), purpose, UNKNOWN);
        doors.toClinic(appointment.place().clinicId(), purpose, UNKNOWN);
        return appointment;
    }

    private Caller toSlot(UUID slotId, Purpose purpose) {
        return doors.toClinic(() -> slots.clinicOf(slotId), purpose, "booking.slotNotFound");
    }

    /** Where there is none, the desk says so. */
    private Caller toFormerSlot(AppointmentView appointment) {
        return doors.toClinic(
                () -> queries.formerClinic(appointment.id())
                        .or(() -> Optional.of(appointment.place().clinicId())),
                BOOK,
                "booking.slotNotFound");
    }
}
