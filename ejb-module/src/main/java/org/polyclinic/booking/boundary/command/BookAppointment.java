package org.polyclinic.booking.boundary.command;

import java.util.UUID;

/**
 * Book a patient into a slot.
 *
 * @param requestKey repeated requests with the same key of the same caller are carried out once
 * @param holdId the hold of this slot, or null to book without one
 * @param serviceId the wanted service; null: the slot's own, or the first visit to the post's specialty
 * @param consentGiven the patient agreed to the processing of personal data in its current version
 */
public record BookAppointment(
        String requestKey, UUID slotId, UUID holdId, UUID patientId, UUID serviceId, boolean consentGiven) {}
