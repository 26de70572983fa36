package org.polyclinic.api.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.polyclinic.patient.boundary.command.IdentifyPatient;

/** Who is this? Both numbers are without series. */
public record IdentifyRequest(
        @NotBlank(message = "field.required") String policyNumber,
        @NotBlank(message = "field.required") String documentNumber,
        @NotNull(message = "field.required") LocalDate birthDate) {
    IdentifyPatient command(String address) {
        return new IdentifyPatient(policyNumber, documentNumber, birthDate, address);
    }

    /** Whatever is logged must not hold the numbers. */
    @Override
    public String toString() {
        return "IdentifyRequest";
    }
}
