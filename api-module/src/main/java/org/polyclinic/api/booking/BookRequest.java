package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.booking.boundary.command.BookAppointment;

/**
 * Book a patient into a slot.
 *
 * @param holdId the hold of this slot; absent to book without one
 * @param serviceId the wanted service; absent: the slot's own, or the first visit to the specialty
 * @param consentGiven the patient agreed to the processing of personal data
 */
public record BookRequest(
        @NotNull(message = "field.required") UUID slotId,
        UUID holdId,
        @NotNull(message = "field.required") UUID patientId,
        UUID serviceId,
        @NotNull(message = "field.required") Boolean consentGiven) {
    BookAppointment command(String requestKey) {
        return new BookAppointment(requestKey, slotId, holdId, patientId, serviceId, consentGiven);
    }
}
