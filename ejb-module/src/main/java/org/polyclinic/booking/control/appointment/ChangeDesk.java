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
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.ChangeTerms;
import org.polyclinic.booking.ChangeWindow;
import org.polyclinic.booking.NoMove;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.SameSlot;
import org.polyclinic.booking.ServiceNotOffered;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.claim.Claims.Holder;
import org.polyclinic.booking.control.rule.BookingFacts;
import org.polyclinic.booking.control.rule.BookingRequest;
import org.polyclinic.booking.control.rule.Objections;
import org.polyclinic.booking.control.rule.OfferedSlot;
import org.polyclinic.booking.control.rule.PatientFacts;
import org.polyclinic.booking.control.rule.SlotFacts;
import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.booking.entity.AppointmentEvent.Kind;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;

/**
 * Cancelling and moving: each one transaction that writes the appointment, its history, a notification and an audit row
 * together. Locks the patient, then slots in the order of their ids. When one may, and what moves along, the
 * {@link Appointment} says.
 */
@Dependent
public class ChangeDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    BookingFacts facts;

    @Inject
    Objections objections;

    @Inject
    SlotAllocation slots;

    @Inject
    Claims claims;

    @Inject
    ChangeTermsOf terms;

    @Inject
    CancellationDocuments documents;

    @Inject
    Steps steps;

    /** An appointment whose patient is locked, with the patient's name and the slot it lies on. */
    private record Locked(Appointment appointment, FullName patient, OfferedSlot place, ChangeTerms terms) {

        ChangeWindow window() {
            return appointment.changeWindow(terms);
        }
    }

    /** Cancels; the slot is free at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView cancel(CancelAppointment command, Caller caller) {
        return steps.once(command.requestKey(), command, caller, step -> {
            LocalDateTime now = Clocks.utc(clock);
            Locked locked = lock(command.appointmentId(), command.version(), now);
            Appointment appointment = locked.appointment();
            appointment.cancel(locked.terms(), now);
            claims.end(appointment.id());
            slots.release(appointment.slotId());
            Optional.ofNullable(command.document()).ifPresent(document -> documents.keep(appointment.id(), document));
            steps.write(step, appointment, Kind.CANCELLED, caller, command.reason());
            return cancelled(locked, step);
        });
    }

    /** Moves to another slot; the old one is free only with the new one taken. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView move(MoveAppointment command, Caller caller) {
        return steps.once(command.requestKey(), command, caller, step -> {
            LocalDateTime now = Clocks.utc(clock);
            Locked locked = lock(command.appointmentId(), command.version(), now);
            SlotFacts target = target(command, locked.appointment(), now);
            Appointment appointment = locked.appointment();
            UUID from = appointment.slotId();
            appointment.moveTo(BookingDesk.place(target), locked.terms(), now);
            go(appointment, from, target, command.holdId(), caller, now);
            steps.write(step, appointment, Kind.MOVED, caller, null);
            ChangeWindow window = locked.window();
            boolean undoPossible = window.allowsReturnTo(locked.place().slot().start(), now);
            return AppointmentViews.of(appointment, locked.patient(), target, window.end(), undoPossible);
        });
    }

    /** Back to the slot and the service before the last move, while that slot is free. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView undoMove(UndoMove command, Caller caller) {
        return steps.once(command.requestKey(), command, caller, step -> {
            LocalDateTime now = Clocks.utc(clock);
            Locked locked = lock(command.appointmentId(), command.version(), now);
            Appointment appointment = locked.appointment();
            Appointment.Former former = appointment.former().orElseThrow(NoMove::new);
            SlotFacts target = facts.slot(former.slotId(), former.serviceId(), now);
            UUID from = appointment.slotId();
            appointment.moveBack(BookingDesk.place(target), locked.terms(), now);
            go(appointment, from, target, null, caller, now);
            steps.write(step, appointment, Kind.MOVE_UNDONE, caller, null);
            return AppointmentViews.of(
                    appointment, locked.patient(), target, locked.window().end(), false);
        });
    }

    /** A service that the doctor no longer offers is not on the card of the post, but in the database. */
    private AppointmentView cancelled(Locked locked, UUID step) {
        return locked.place()
                .with(locked.appointment().serviceId())
                .map(place -> AppointmentViews.of(
                        locked.appointment(),
                        locked.patient(),
                        place,
                        locked.window().end(),
                        false))
                .orElseGet(() -> steps.after(step));
    }

    /** Where it goes: with the service chosen, else the one it has. */
    private SlotFacts target(MoveAppointment command, Appointment appointment, LocalDateTime now) {
        if (command.slotId().equals(appointment.slotId())) {
            throw new SameSlot();
        }
        OfferedSlot offered = facts.offered(command.slotId(), now);
        UUID service = Optional.ofNullable(command.serviceId()).orElse(appointment.serviceId());
        return offered.with(service).orElseThrow(() -> new ServiceNotOffered(offered.listed()));
    }

    /** Its own service alone where the slot has it, otherwise those to choose from. */
    @Transactional(TxType.REQUIRED)
    public List<OfferedService> servicesAt(UUID serviceId, UUID slotId) {
        List<OfferedService> offered = facts.offered(slotId, Clocks.utc(clock)).listed();
        return offered.stream()
                .filter(service -> service.id().equals(serviceId))
                .findFirst()
                .map(List::of)
                .orElse(offered);
    }

    /** Takes the new slot under the rules of booking, and gives the old one back. */
    private void go(
            Appointment appointment, UUID from, SlotFacts target, UUID holdId, Caller caller, LocalDateTime now) {
        boolean held = holdId != null;
        if (held) {
            claims.requireHold(holdId, target.slot(), Holder.of(caller), now);
        } else if (target.state().occupied()) {
            throw new SlotAlreadyTaken(target.slotId());
        }
        PatientFacts patient = facts.patient(appointment.patientId(), now);
        objections.refuse(new BookingRequest(target, patient, caller.channel(), now, appointment.id()));
        if (!slots.move(from, target.slotId(), held, now)) {
            throw new SlotAlreadyTaken(target.slotId());
        }
        endHold(target, holdId, caller, now);
        claims.move(appointment.id(), target.slot());
    }

    private void endHold(SlotFacts target, UUID holdId, Caller caller, LocalDateTime now) {
        if (holdId == null) {
            if (target.slot().lapsedHold()) {
                claims.clearLapsed(target.slotId(), now);
            }
        } else if (!claims.endHold(holdId, target.slotId(), Holder.of(caller))) {
            throw new SlotAlreadyTaken(target.slotId());
        }
    }

    private Locked lock(UUID appointmentId, Integer version, LocalDateTime now) {
        Appointment appointment = Optional.ofNullable(em.find(Appointment.class, appointmentId))
                .orElseThrow(() -> new NotFound("booking.appointmentNotFound"));
        FullName patient = facts.lock(appointment.patientId());
        em.refresh(appointment);
        if (version != null && version != appointment.version()) {
            throw new AlreadyChanged();
        }
        OfferedSlot place = facts.offered(appointment.slotId(), now);
        Locked locked = new Locked(appointment, patient, place, terms.of(place.post()));
        locked.window().requireOpen(now);
        return locked;
    }
}
