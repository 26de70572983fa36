package org.polyclinic.booking.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.shared.database.OptionalId;

/**
 * One step in the life of an appointment: who, when, why, and what it was afterwards (BOOK-12), so that a request that is
 * repeated is answered as it was the first time. The same row waits for its notification (NOTE-3): its column
 * {@code dispatched_at} is empty until the patient was notified.
 */
@Entity
@Table(name = "appointment_event")
public class AppointmentEvent {

    public enum Kind {
        BOOKED,
        MOVED,
        MOVE_UNDONE,
        CANCELLED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private int version;

    @Column(name = "slot_id")
    private UUID slotId;

    @Column(name = "service_id")
    private UUID serviceId;

    @Column(name = "moved_from")
    @Convert(converter = OptionalId.class)
    private UUID movedFrom;

    private String actor;
    private String reason;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    protected AppointmentEvent() {}

    /** @param appointment changed by the event and not yet written */
    public AppointmentEvent(
            UUID id, Appointment appointment, Kind kind, String actor, String reason, LocalDateTime happenedAt) {
        this.id = id;
        this.appointment = appointment;
        this.kind = kind;
        this.status = appointment.status();
        this.version = appointment.version() + 1;
        this.slotId = appointment.slotId();
        this.serviceId = appointment.serviceId();
        this.movedFrom = appointment.former().map(Appointment.Former::slotId).orElse(null);
        this.actor = actor;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }
}
