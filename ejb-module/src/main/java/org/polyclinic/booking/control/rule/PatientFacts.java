package org.polyclinic.booking.control.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** All that the rules ask about a patient. Moments are UTC. */
public record PatientFacts(Person person, List<OmsPolicy> policies, History history) {

    public record Person(UUID id, FullName name, LocalDate birthDate, Sex sex, UUID clinicId, UUID districtId) {}

    /** {@code validUntil} null: without a term. */
    public record OmsPolicy(String lastDigits, LocalDate validFrom, LocalDate validUntil) {

        public boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** @param zone of its clinic, which need not be that of the booking */
    public record Visit(UUID appointmentId, UUID specialtyId, LocalDateTime start, LocalDateTime end, ZoneId zone) {

        /** By the clock of its clinic. */
        public ZonedDateTime localStart() {
            return start.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone);
        }
    }

    public record Referral(UUID specialtyId, LocalDate issuedOn, LocalDate validUntil) {}

    /** {@code clinicId} null: everywhere. */
    public record Block(UUID clinicId, LocalDateTime until, boolean selfImposed) {}

    /** Visits to come, referrals, blocks, and how many appointments were cancelled in the last 30 days. */
    public record History(List<Visit> visits, List<Referral> referrals, List<Block> blocks, int cancellations) {}

    public Optional<OmsPolicy> policyOn(LocalDate day) {
        return policies.stream().filter(policy -> policy.validOn(day)).findFirst();
    }

    public boolean referredTo(UUID specialtyId, LocalDate day) {
        return history.referrals().stream()
                .anyMatch(referral -> referral.specialtyId().equals(specialtyId)
                        && !day.isBefore(referral.issuedOn())
                        && !day.isAfter(referral.validUntil()));
    }
}
