package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;

/**
 * Book a patient into a slot.
 *
 * @param requestKey repeated requests with the same key of the same caller are carried out once
 * @param holdId the hold of this slot, or null to book without one
 * @param serviceId the wanted service; null: the slot's own, or the first visit to the post's specialty
 * @param consentGiven the patient agreed to the processing of personal data in its current version
 */
public record BookAppointment(
        @NotNull @PlainText(max = 100) String requestKey,
        @NotNull UUID slotId,
        UUID holdId,
        @NotNull UUID patientId,
        UUID serviceId,
        boolean consentGiven) {}
