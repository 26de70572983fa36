package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.polyclinic.account.boundary.ClinicScope;
import org.polyclinic.audit.AuditTrail;
import org.polyclinic.audit.AuditedAction;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.ConsentMissing;
import org.polyclinic.booking.NotLive;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.RequestInFlight;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.ConsentText;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.claim.Claims.Holder;
import org.polyclinic.booking.control.rule.BookingFacts;
import org.polyclinic.booking.control.rule.BookingPolicy;
import org.polyclinic.booking.control.rule.BookingRequest;
import org.polyclinic.booking.control.rule.PatientFacts;
import org.polyclinic.booking.control.rule.SlotFacts;
import org.polyclinic.booking.control.ticket.TicketCode;
import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.booking.entity.AppointmentEvent;
import org.polyclinic.booking.entity.AppointmentEvent.Kind;
import org.polyclinic.notification.Outbox;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.idempotency.RequestKeys;
import org.polyclinic.shared.idempotency.RequestKeys.Request;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/**
 * Booking, moving and cancelling: each one transaction that writes the appointment, its history, a notification and an
 * audit row together. Locks the patient, then slots in the order of their ids; whoever comes second waits or loses.
 */
@Dependent
public class BookingDesk {

    public static final RequestKeys.Refusals REFUSALS =
            new RequestKeys.Refusals(RequestKeyReused::new, RequestInFlight::new);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    RequestKeys requests;

    @Inject
    BookingFacts facts;

    @Inject
    Claims claims;

    @Inject
    ClinicScope scope;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    CancellationDocuments documents;

    @Inject
    AppointmentQueries queries;

    /** Books, once per request key. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView book(BookAppointment command, Caller caller) {
        if (!command.consentGiven()) {
            throw new ConsentMissing();
        }
        return once(command.requestKey(), command, caller, step -> bookNew(command, caller, step));
    }

    /** Carries out what no request with this key did before; the answer is the appointment as that step left it. */
    private AppointmentView once(String requestKey, Record command, Caller caller, Consumer<UUID> step) {
        UUID id = Ids.next();
        Optional<UUID> earlier = requests.enter(Request.of(caller.name(), requestKey, command, id), REFUSALS);
        if (earlier.isEmpty()) {
            step.accept(id);
        }
        return queries.after(earlier.orElse(id)).orElseThrow(() -> new NotFound("booking.appointmentNotFound"));
    }

    private void bookNew(BookAppointment command, Caller caller, UUID step) {
        LocalDateTime now = now();
        PatientFacts patient = facts.lockedPatient(command.patientId(), now);
        SlotFacts slot = facts.slot(command.slotId(), command.serviceId());
        BookingRequest request = new BookingRequest(slot, patient, caller.channel(), now, null);
        boolean held = command.holdId() != null;
        requireFree(slot, held, now);
        refuse(objections(request));
        takeSlot(slot, held, now);
        UUID id = Ids.next();
        Appointment appointment = new Appointment(
                id,
                command.patientId(),
                place(slot),
                TicketCode.next(),
                patient.policyOn(request.day())
                        .map(PatientFacts.OmsPolicy::lastDigits)
                        .orElse(null),
                new Appointment.Origin(caller.name(), caller.channel(), now, ConsentText.VERSION));
        em.persist(appointment);
        write(step, appointment, Kind.BOOKED, caller, null);
        if (held) {
            claims.confirm(command.holdId(), id, command.patientId(), slot, holder(caller), now);
        } else {
            claims.claim(id, command.patientId(), slot, holder(caller));
        }
    }

    /** Every rule that says no to a booking now (BOOK-6); a slot taken by others is one of them. */
    @Transactional(TxType.REQUIRED)
    public List<Refusal> objections(CheckBooking asked, Caller caller) {
        LocalDateTime now = now();
        SlotFacts slot = facts.slot(asked.slotId(), asked.serviceId());
        PatientFacts patient = facts.patient(asked.patientId(), now);
        BookingRequest request = new BookingRequest(slot, patient, caller.channel(), now, null);
        boolean held = asked.holdId() != null;
        if (held) {
            claims.requireHold(asked.holdId(), slot, holder(caller), now);
        }
        Stream<Refusal> taken = !held && slot.takenAt(now) ? Stream.of(Refusal.of("slotFree")) : Stream.empty();
        return Stream.concat(taken, objections(request).stream()).toList();
    }

    private List<Refusal> objections(BookingRequest request) {
        return BookingPolicy.all(settings.number(Setting.CANCELLATIONS_PER_MONTH)).stream()
                .flatMap(policy -> policy.objection(request).stream())
                .toList();
    }

    /** Cancels; the slot is free at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView cancel(CancelAppointment command, Caller caller) {
        return once(command.requestKey(), command, caller, step -> {
            Appointment appointment = coming(command.appointmentId(), command.version());
            SlotFacts slot = facts.slot(appointment.slotId(), appointment.serviceId());
            requireBeforeCutOff(slot);
            appointment.cancel(now());
            claims.end(appointment.id());
            claims.free(slot.slotId());
            Optional.ofNullable(command.document()).ifPresent(document -> documents.keep(appointment.id(), document));
            write(step, appointment, Kind.CANCELLED, caller, command.reason());
        });
    }

    /** Moves to another slot; the old one is free only with the new one taken. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView move(MoveAppointment command, Caller caller) {
        return once(command.requestKey(), command, caller, step -> {
            Appointment appointment = coming(command.appointmentId(), command.version());
            SlotFacts target = change(appointment, command.slotId(), command.holdId(), caller);
            appointment.moveTo(place(target), now());
            write(step, appointment, Kind.MOVED, caller, null);
        });
    }

    /** Back to the slot before the last move, while it is free. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView undoMove(UndoMove command, Caller caller) {
        return once(command.requestKey(), command, caller, step -> {
            Appointment appointment = coming(command.appointmentId(), command.version());
            UUID former = appointment.movedFrom().orElseThrow(NotLive::new);
            SlotFacts target = change(appointment, former, null, caller);
            appointment.moveBack(place(target), now());
            write(step, appointment, Kind.MOVE_UNDONE, caller, null);
        });
    }

    private SlotFacts change(Appointment appointment, UUID slotId, UUID holdId, Caller caller) {
        LocalDateTime now = now();
        SlotFacts old = facts.slot(appointment.slotId(), appointment.serviceId());
        requireBeforeCutOff(old);
        SlotFacts target = facts.slot(slotId, sameSpecialtyService(appointment, old, slotId));
        boolean held = holdId != null;
        requireFree(target, held, now);
        PatientFacts patient = facts.patient(appointment.patientId(), now);
        refuse(objections(new BookingRequest(target, patient, caller.channel(), now, appointment.id())));
        boolean oldFirst = old.slotId().compareTo(target.slotId()) < 0;
        if (oldFirst) {
            claims.free(old.slotId());
        }
        takeSlot(target, held, now);
        if (held && !claims.endHold(holdId, holder(caller))) {
            throw new SlotAlreadyTaken(slotId);
        }
        claims.move(appointment.id(), target);
        if (!oldFirst) {
            claims.free(old.slotId());
        }
        return target;
    }

    /** The same service where the new post offers it, else what that post offers first. */
    private UUID sameSpecialtyService(Appointment appointment, SlotFacts old, UUID slotId) {
        SlotFacts target = facts.slot(slotId, null);
        boolean samePost = target.post().id().equals(old.post().id());
        return samePost ? appointment.serviceId() : null;
    }

    /** The appointment with its patient locked, unchanged since the caller read it. */
    private Appointment coming(UUID appointmentId, Integer version) {
        Appointment appointment = Optional.ofNullable(em.find(Appointment.class, appointmentId))
                .orElseThrow(() -> new NotFound("booking.appointmentNotFound"));
        scope.require(appointment.clinicId(), "booking.appointmentNotFound");
        facts.lock(appointment.patientId());
        em.refresh(appointment);
        if (version != null && version != appointment.version()) {
            throw new AlreadyChanged();
        }
        if (!appointment.status().live() || !appointment.startsAt().isAfter(now())) {
            throw new NotLive();
        }
        return appointment;
    }

    private void requireBeforeCutOff(SlotFacts slot) {
        if (slot.start().minusHours(slot.clinic().cancelHours()).isBefore(now())) {
            throw new CancelTooLate();
        }
    }

    private static void requireFree(SlotFacts slot, boolean held, LocalDateTime now) {
        if (!held && slot.takenAt(now) && !slot.closed()) {
            throw new SlotAlreadyTaken(slot.slotId());
        }
    }

    private static void refuse(List<Refusal> objections) {
        if (!objections.isEmpty()) {
            throw new BookingRefused(objections);
        }
    }

    private void takeSlot(SlotFacts slot, boolean held, LocalDateTime now) {
        if (held) {
            claims.takeHeld(slot);
        } else {
            claims.take(slot, Claims.NEVER, now);
        }
    }

    private void write(UUID step, Appointment appointment, Kind kind, Caller caller, String reason) {
        em.persist(new AppointmentEvent(step, appointment, kind, caller.name(), reason, now()));
        outbox.put("APPOINTMENT_" + kind, appointment.id(), appointment.patientId(), appointment.calendarSequence());
        audit.record(caller, AuditedAction.of(kind.name(), "APPOINTMENT", appointment.id(), appointment.patientId()));
        em.flush();
    }

    private static Appointment.Place place(SlotFacts slot) {
        return new Appointment.Place(
                slot.slotId(),
                slot.post().id(),
                slot.clinic().id(),
                slot.post().specialtyId(),
                slot.service().id(),
                slot.start(),
                slot.end());
    }

    public static Holder holder(Caller caller) {
        return new Holder(caller.clientId().orElse(caller.channel().name()), caller.channel());
    }

    private LocalDateTime now() {
        return Clocks.utc(clock);
    }
}
