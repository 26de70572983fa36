package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.polyclinic.audit.AuditTrail;
import org.polyclinic.audit.AuditedAction;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.booking.entity.AppointmentEvent;
import org.polyclinic.booking.entity.AppointmentEvent.Kind;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.idempotency.RequestKeys;
import org.polyclinic.shared.idempotency.RequestKeys.Request;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/** Steps in the life of appointments: each is carried out once and leaves an event, of which the patient is to be notified, and an audit row. */
@Dependent
class Steps {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    RequestKeys requests;

    @Inject
    AuditTrail audit;

    @Inject
    AppointmentQueries queries;

    /**
     * Carries out what no request with this key did before; otherwise the appointment as that request left it.
     *
     * @param step given the id of its event
     */
    AppointmentView once(String requestKey, Record command, Caller caller, Function<UUID, AppointmentView> step) {
        UUID id = Ids.next();
        Optional<UUID> earlier = requests.enter(Request.of(caller.name(), requestKey, command, id), Claims.KEYS);
        return earlier.map(this::after).orElseGet(() -> step.apply(id));
    }

    /** The appointment as one of its steps left it. */
    AppointmentView after(UUID step) {
        return queries.after(step).orElseThrow(() -> new NotFound("booking.appointmentNotFound"));
    }

    void write(UUID step, Appointment appointment, Kind kind, Caller caller, String reason) {
        em.persist(new AppointmentEvent(step, appointment, kind, caller.name(), reason, Clocks.utc(clock)));
        audit.record(caller, AuditedAction.of(kind.name(), "APPOINTMENT", appointment.id(), appointment.patientId()));
        em.flush();
    }
}
