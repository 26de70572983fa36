package org.polyclinic.booking.boundary.command;

import java.util.UUID;

/**
 * Cancel (BOOK-9).
 *
 * @param version guards against a change meanwhile; null: whatever it is
 * @param reason may be null
 * @param document such as a certificate of illness; may be null
 */
public record CancelAppointment(
        String requestKey, UUID appointmentId, Integer version, String reason, Attachment document) {

    /** Without a document. */
    public CancelAppointment(String requestKey, UUID appointmentId, Integer version, String reason) {
        this(requestKey, appointmentId, version, reason, null);
    }
}
