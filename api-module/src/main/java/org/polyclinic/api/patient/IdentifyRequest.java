package org.polyclinic.api.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.polyclinic.patient.boundary.command.IdentifyPatient;

/** Who is this? Numbers are without series; the second one is for after too many failures. */
public record IdentifyRequest(
        @NotBlank(message = "field.required") String policyNumber,
        @NotBlank(message = "field.required") String documentNumber,
        String secondDocumentNumber,
        @NotNull(message = "field.required") LocalDate birthDate) {
    /** Tries count for the client: its patients share one address anyway. */
    IdentifyPatient command() {
        return new IdentifyPatient(policyNumber, documentNumber, secondDocumentNumber, birthDate, null);
    }

    /** Whatever is logged must not hold the numbers. */
    @Override
    public String toString() {
        return "IdentifyRequest";
    }
}
