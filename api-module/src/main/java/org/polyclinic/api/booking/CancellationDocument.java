package org.polyclinic.api.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.polyclinic.booking.boundary.command.Attachment;

/**
 * Such as a certificate of illness.
 *
 * @param content in Base64
 */
public record CancellationDocument(
        @Size(max = 120, message = "field.tooLong") String name, @NotNull(message = "field.required") byte[] content) {

    Attachment attachment() {
        return new Attachment(name, content);
    }
}
