package org.polyclinic.booking.boundary.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.polyclinic.shared.validation.PlainText;

/**
 * Cancel (BOOK-9).
 *
 * @param version guards against a change meanwhile; null: whatever it is
 * @param reason may be null
 * @param document such as a certificate of illness; may be null
 */
public record CancelAppointment(
        @NotNull @PlainText(max = 100) String requestKey,
        @NotNull UUID appointmentId,
        Integer version,
        @PlainText(max = 500) String reason,
        @Valid Attachment document) {

    /** Without a document. */
    public CancelAppointment(String requestKey, UUID appointmentId, Integer version, String reason) {
        this(requestKey, appointmentId, version, reason, null);
    }
}
