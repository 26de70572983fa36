package org.polyclinic.booking.control.rule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Sex;

/** All that the rules ask about a slot, its post, its clinic and the service wanted. Moments are UTC. */
public record SlotFacts(
        UUID slotId,
        LocalDateTime start,
        LocalDateTime end,
        Financing financing,
        int channels,
        LocalDateTime opensToAll,
        LocalDateTime freeFrom,
        boolean closed,
        Post post,
        Clinic clinic,
        Service service) {

    public record Post(
            UUID id, UUID specialtyId, boolean selfReferral, Integer minAge, Integer maxAge, UUID districtId) {}

    public record Clinic(UUID id, ZoneId zone, int horizonDays, int cancelHours, boolean enrolledOnly) {}

    public record Service(UUID id, Integer minAge, Integer maxAge, Sex sex, boolean referralNeeded, boolean offered) {}

    public ZonedDateTime localStart() {
        return start.atOffset(ZoneOffset.UTC).atZoneSameInstant(clinic.zone());
    }

    public boolean needsReferral() {
        return financing == Financing.OMS && (service.referralNeeded() || !post.selfReferral());
    }

    /** By somebody else's appointment or hold; a slot that is over is refused as such, not as taken. */
    public boolean takenAt(LocalDateTime now) {
        return freeFrom.isAfter(now) && start.isAfter(now);
    }

    /** Once held: a claim of a hold, ended or not, may still lie on it. */
    public boolean wasHeld() {
        return freeFrom.isAfter(Claims.FREE);
    }
}
