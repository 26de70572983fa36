package org.polyclinic.schedule.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;
import org.polyclinic.shared.value.Ids;

/** A stretch of time that departs from the templates: nobody there, or extra hours. Moments are UTC. */
@Entity
@Table(name = "schedule_exception")
public class ScheduleException {

    public enum Kind {
        LEAVE,
        SICKNESS,
        TRAINING,
        /** The whole clinic. */
        CLOSURE,
        EXTRA_HOURS
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "post_id")
    @Convert(converter = OptionalId.class)
    private UUID postId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Column(name = "room_id")
    @Convert(converter = OptionalId.class)
    private UUID roomId;

    @Column(name = "slot_minutes")
    private Integer slotMinutes;

    private String reason;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected ScheduleException() {}

    private ScheduleException(
            Kind kind, UUID clinicId, UUID postId, LocalDateTime startsAt, LocalDateTime endsAt, String reason) {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("exception ends before it starts");
        }
        this.id = Ids.next();
        this.kind = kind;
        this.clinicId = clinicId;
        this.postId = postId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.reason = reason;
    }

    /** The doctor is away: leave, sickness or training. */
    public static ScheduleException absence(
            Kind kind, UUID clinicId, UUID postId, LocalDateTime startsAt, LocalDateTime endsAt, String reason) {
        if (kind == Kind.CLOSURE || kind == Kind.EXTRA_HOURS) {
            throw new IllegalArgumentException(kind + " is no absence");
        }
        return new ScheduleException(kind, clinicId, postId, startsAt, endsAt, reason);
    }

    /** The whole clinic is closed. */
    public static ScheduleException closure(
            UUID clinicId, LocalDateTime startsAt, LocalDateTime endsAt, String reason) {
        return new ScheduleException(Kind.CLOSURE, clinicId, null, startsAt, endsAt, reason);
    }

    /** The doctor sees patients out of turn, under OMS, all channels but referral. */
    public static ScheduleException extraHours(
            UUID clinicId, UUID postId, LocalDateTime startsAt, LocalDateTime endsAt, Extra extra) {
        ScheduleException hours =
                new ScheduleException(Kind.EXTRA_HOURS, clinicId, postId, startsAt, endsAt, extra.reason());
        hours.roomId = extra.roomId();
        hours.slotMinutes = extra.slotMinutes();
        return hours;
    }

    /** Where extra hours are, and in what slots. */
    public record Extra(UUID roomId, int slotMinutes, String reason) {

        public Extra {
            if (slotMinutes < 1) {
                throw new IllegalArgumentException("a slot takes time");
            }
        }
    }

    public ScheduleException writtenBy(String actor, LocalDateTime now) {
        createdBy = actor;
        createdAt = now;
        return this;
    }

    public boolean addsTime() {
        return kind == Kind.EXTRA_HOURS;
    }

    /** Whether the post is away (or its clinic closed) at some moment between the two. */
    public boolean takesAway(UUID post, LocalDateTime from, LocalDateTime to) {
        return !addsTime() && (postId == null || postId.equals(post)) && startsAt.isBefore(to) && from.isBefore(endsAt);
    }

    public UUID id() {
        return id;
    }

    public UUID postId() {
        return postId;
    }

    public UUID clinicId() {
        return clinicId;
    }

    public UUID roomId() {
        return roomId;
    }

    public Integer slotMinutes() {
        return slotMinutes;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }
}
