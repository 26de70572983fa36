package org.polyclinic.api.booking;

import jakarta.validation.Valid;
import org.polyclinic.booking.boundary.command.Attachment;

/** Why the appointment is cancelled, and a document that proves it; both may be absent. */
public record CancelRequest(String reason, @Valid CancellationDocument document) {

    Attachment attachment() {
        return document == null ? null : document.attachment();
    }
}
