package org.polyclinic.booking.entity;

import jakarta.persistence.Column;
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
import org.polyclinic.booking.boundary.AppointmentStatus;
import org.polyclinic.shared.Ids;

/** One step in the life of an appointment: who, when, why, and what it was afterwards (BOOK-12). */
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

    @Column(name = "slot_id")
    private UUID slotId;

    private String actor;
    private String reason;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    protected AppointmentEvent() {}

    public AppointmentEvent(Appointment appointment, Kind kind, String actor, String reason, LocalDateTime happenedAt) {
        this.id = Ids.next();
        this.appointment = appointment;
        this.kind = kind;
        this.status = appointment.status();
        this.slotId = appointment.slotId();
        this.actor = actor;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }
}
