package org.polyclinic.booking.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.CancelTooLate;
import org.polyclinic.booking.ChangeTerms;
import org.polyclinic.booking.ChangeWindow;
import org.polyclinic.booking.NotLive;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.OptionalId;

/**
 * A patient booked into a slot. Born BOOKED; moved any number of times while live; ends as kept, missed or cancelled and is
 * never deleted. Its slot is only its own while a live claim says so. Instants are UTC.
 */
@Entity
@Table(name = "appointment")
public class Appointment {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "slot_id")
    private UUID slotId;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "specialty_id")
    private UUID specialtyId;

    @Column(name = "service_id")
    private UUID serviceId;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "policy_digits")
    private String policyDigits;

    @Column(name = "moved_from")
    @Convert(converter = OptionalId.class)
    private UUID movedFrom;

    @Column(name = "moved_from_service")
    @Convert(converter = OptionalId.class)
    private UUID movedFromService;

    @Column(name = "consent_version")
    private Integer consentVersion;

    @Column(name = "booked_by")
    private String bookedBy;

    @Column(name = "booked_at")
    private LocalDateTime bookedAt;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    protected Appointment() {}

    public Appointment(UUID id, UUID patientId, Place place, String code, String policyDigits, Origin origin) {
        this.id = id;
        this.patientId = patientId;
        this.code = code;
        this.policyDigits = policyDigits;
        this.status = AppointmentStatus.BOOKED;
        this.channel = origin.channel();
        this.bookedBy = origin.actor();
        this.bookedAt = origin.at();
        this.consentVersion = origin.consentVersion();
        sitIn(place);
    }

    /** Where and when a visit takes place. */
    public record Place(
            UUID slotId,
            UUID postId,
            UUID clinicId,
            UUID specialtyId,
            UUID serviceId,
            LocalDateTime startsAt,
            LocalDateTime endsAt) {}

    /** Who booked, by which way, when, and to which version of the consent the patient agreed. */
    public record Origin(String actor, Channel channel, LocalDateTime at, int consentVersion) {}

    /** What it was before its last move. */
    public record Former(UUID slotId, UUID serviceId) {}

    /** When the patient may change it. */
    public ChangeWindow changeWindow(ChangeTerms terms) {
        return new ChangeWindow(status, startsAt, bookedAt, terms);
    }

    /**
     * Goes over to another slot with the service of the place; the former ones are remembered for undoing.
     *
     * @throws NotLive when the visit is over, cancelled or has begun
     * @throws CancelTooLate after the cut-off
     */
    public void moveTo(Place place, ChangeTerms terms, LocalDateTime now) {
        changeWindow(terms).requireOpen(now);
        movedFrom = slotId;
        movedFromService = serviceId;
        sitIn(place);
        calendarSequence++;
    }

    /** Back to the slot and service before the last move, as {@link #moveTo}; there is no way back from that. */
    public void moveBack(Place place, ChangeTerms terms, LocalDateTime now) {
        moveTo(place, terms, now);
        movedFrom = null;
        movedFromService = null;
    }

    /**
     * Ends it before its time.
     *
     * @throws NotLive when the visit is over, cancelled or has begun
     * @throws CancelTooLate after the cut-off
     */
    public void cancel(ChangeTerms terms, LocalDateTime now) {
        changeWindow(terms).requireOpen(now);
        status = AppointmentStatus.CANCELLED;
        calendarSequence++;
    }

    private void sitIn(Place place) {
        slotId = place.slotId();
        postId = place.postId();
        clinicId = place.clinicId();
        specialtyId = place.specialtyId();
        serviceId = place.serviceId();
        startsAt = place.startsAt();
        endsAt = place.endsAt();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID slotId() {
        return slotId;
    }

    public UUID clinicId() {
        return clinicId;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public AppointmentStatus status() {
        return status;
    }

    public int calendarSequence() {
        return calendarSequence;
    }

    public Optional<Former> former() {
        return Optional.ofNullable(movedFrom).map(slot -> new Former(slot, movedFromService));
    }

    public String code() {
        return code;
    }

    public Channel channel() {
        return channel;
    }

    public Optional<String> policyDigits() {
        return Optional.ofNullable(policyDigits);
    }

    public LocalDateTime bookedAt() {
        return bookedAt;
    }
}
