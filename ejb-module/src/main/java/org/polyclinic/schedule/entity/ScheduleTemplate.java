package org.polyclinic.schedule.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Ids;

/**
 * What repeats every week for a doctor post in a room, from a day on. A new revision ends the one before it on the day it
 * starts and never rewrites the past. Days are the clinic's own; {@code validTo} is the first day after.
 */
@Entity
@Table(name = "schedule_template")
public class ScheduleTemplate {

    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "room_id")
    private UUID roomId;

    @Column(name = "service_id")
    @Convert(converter = OptionalId.class)
    private UUID serviceId;

    @Enumerated(EnumType.STRING)
    private Financing financing;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int revision;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
    private List<TemplateInterval> intervals = new ArrayList<>();

    protected ScheduleTemplate() {}

    /** {@code serviceId} null: any service of the post; {@code validTo} null: open end. */
    public ScheduleTemplate(
            UUID postId, UUID roomId, UUID serviceId, Financing financing, LocalDate validFrom, LocalDate validTo) {
        this.id = Ids.next();
        this.postId = postId;
        this.roomId = roomId;
        this.serviceId = serviceId;
        this.financing = financing;
        this.validFrom = validFrom;
        this.validTo = validTo == null ? OPEN_END : validTo;
        this.revision = 1;
        if (!this.validFrom.isBefore(this.validTo)) {
            throw new IllegalArgumentException("template ends before it starts");
        }
    }

    public ScheduleTemplate writtenBy(String actor, LocalDateTime now) {
        createdBy = actor;
        createdAt = now;
        return this;
    }

    public void works(WorkingTime time) {
        if (intervals.stream().anyMatch(interval -> interval.time().overlaps(time))) {
            throw new IllegalArgumentException("working times overlap");
        }
        intervals.add(new TemplateInterval(this, time));
    }

    /** This template follows another of the same post; the other ends where this one starts. */
    public void follows(ScheduleTemplate former) {
        revision = former.revision + 1;
        former.endsOn(validFrom);
    }

    private void endsOn(LocalDate day) {
        if (!validFrom.isBefore(day)) {
            throw new IllegalArgumentException("a template cannot end before it starts");
        }
        validTo = day.isBefore(validTo) ? day : validTo;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    public UUID id() {
        return id;
    }

    public UUID postId() {
        return postId;
    }

    public UUID roomId() {
        return roomId;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public Financing financing() {
        return financing;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public List<TemplateInterval> intervals() {
        return List.copyOf(intervals);
    }
}
