package org.polyclinic.booking.control.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.booking.control.rule.PatientFacts.Visit;
import org.polyclinic.shared.access.Channel;

/**
 * Who wants what, when: what every booking policy judges.
 *
 * @param now UTC
 * @param moving the appointment that is being moved and so stands in nobody's way; null for a new booking
 */
public record BookingRequest(SlotFacts slot, PatientFacts patient, Channel channel, LocalDateTime now, UUID moving) {

    /** The clinic's day of the visit. */
    public LocalDate day() {
        return slot.localStart().toLocalDate();
    }

    public int ageAtVisit() {
        return Period.between(patient.person().birthDate(), day()).getYears();
    }

    public boolean hasReferral() {
        return patient.referredTo(slot.specialtyId(), day());
    }

    public Stream<Visit> otherVisits() {
        return patient.history().visits().stream()
                .filter(visit -> !visit.appointmentId().equals(moving));
    }
}
