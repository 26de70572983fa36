package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.ChangeWindow;
import org.polyclinic.booking.ConsentMissing;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.BookingCheck;
import org.polyclinic.booking.boundary.view.ConsentText;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.claim.Claims.Holder;
import org.polyclinic.booking.control.rule.BookingFacts;
import org.polyclinic.booking.control.rule.BookingRequest;
import org.polyclinic.booking.control.rule.Objections;
import org.polyclinic.booking.control.rule.PatientFacts;
import org.polyclinic.booking.control.rule.SlotFacts;
import org.polyclinic.booking.control.ticket.TicketCode;
import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.booking.entity.AppointmentEvent.Kind;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/**
 * Booking: one transaction that writes the appointment, its event and an audit row together. Locks the
 * patient, then the slot; whoever comes second waits or loses.
 */
@Dependent
public class BookingDesk {

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
    Steps steps;

    /** Books, once per request key. */
    @Transactional(TxType.REQUIRES_NEW)
    public AppointmentView book(BookAppointment command, Caller caller) {
        if (!command.consentGiven()) {
            throw new ConsentMissing();
        }
        return steps.once(command.requestKey(), command, caller, step -> bookNew(command, caller, step));
    }

    private AppointmentView bookNew(BookAppointment command, Caller caller, UUID step) {
        LocalDateTime now = Clocks.utc(clock);
        PatientFacts patient = facts.lockedPatient(command.patientId(), now);
        SlotFacts slot = facts.slot(command.slotId(), command.serviceId(), now);
        BookingRequest request = new BookingRequest(slot, patient, caller.channel(), now, null);
        if (command.holdId() == null && slot.state().occupied()) {
            throw new SlotAlreadyTaken(slot.slotId());
        }
        objections.refuse(request);
        take(slot, command.holdId(), now);
        Appointment appointment = appointment(request, caller);
        em.persist(appointment);
        steps.write(step, appointment, Kind.BOOKED, caller, null);
        claim(appointment, slot, command.holdId(), caller, now);
        return AppointmentViews.of(
                appointment,
                patient.person().name(),
                slot,
                appointment.changeWindow(terms.of(slot.post())).end(),
                false);
    }

    private static Appointment appointment(BookingRequest request, Caller caller) {
        return new Appointment(
                Ids.next(),
                request.patient().person().id(),
                place(request.slot()),
                TicketCode.next(),
                request.patient()
                        .policyOn(request.day())
                        .map(PatientFacts.OmsPolicy::lastDigits)
                        .orElse(null),
                new Appointment.Origin(caller.name(), caller.channel(), request.now(), ConsentText.VERSION));
    }

    private void take(SlotFacts slot, UUID holdId, LocalDateTime now) {
        if (holdId != null) {
            slots.confirm(slot.slotId());
        } else if (!slots.take(slot.slotId(), now)) {
            throw new SlotAlreadyTaken(slot.slotId());
        } else if (slot.slot().lapsedHold()) {
            claims.clearLapsed(slot.slotId(), now);
        }
    }

    private void claim(Appointment appointment, SlotFacts slot, UUID holdId, Caller caller, LocalDateTime now) {
        Holder holder = Holder.of(caller);
        if (holdId == null) {
            claims.claim(appointment.id(), appointment.patientId(), slot.slot(), holder);
        } else {
            claims.confirm(holdId, appointment.id(), appointment.patientId(), slot.slot(), holder, now);
        }
    }

    /** What would be booked now, and every rule that says no (BOOK-6); a slot taken by others is one of them. */
    @Transactional(TxType.REQUIRED)
    public BookingCheck check(CheckBooking asked, Caller caller) {
        LocalDateTime now = Clocks.utc(clock);
        SlotFacts slot = facts.slot(asked.slotId(), asked.serviceId(), now);
        PatientFacts patient = facts.patient(asked.patientId(), now);
        boolean held = asked.holdId() != null;
        if (held) {
            claims.requireHold(asked.holdId(), slot.slot(), Holder.of(caller), now);
        }
        boolean taken = !held && slot.state().occupied();
        Stream<Refusal> slotFree = taken ? Stream.of(Refusal.of("slotFree")) : Stream.empty();
        BookingRequest request = new BookingRequest(slot, patient, caller.channel(), now, null);
        ChangeWindow window =
                new ChangeWindow(AppointmentStatus.BOOKED, slot.start(), now.withNano(0), terms.of(slot.post()));
        return new BookingCheck(
                Stream.concat(slotFree, objections.to(request).stream()).toList(),
                new OfferedService(
                        slot.service().id(),
                        slot.service().code(),
                        slot.service().name()),
                Clocks.in(slot.clinic().zone(), window.end()),
                window.graceOnly());
    }

    static Appointment.Place place(SlotFacts slot) {
        return new Appointment.Place(
                slot.slotId(),
                slot.post().id(),
                slot.clinic().id(),
                slot.specialtyId(),
                slot.service().id(),
                slot.start(),
                slot.end());
    }
}
