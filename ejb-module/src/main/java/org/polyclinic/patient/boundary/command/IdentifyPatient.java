package org.polyclinic.patient.boundary.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.polyclinic.shared.validation.PlainText;

/**
 * Identify by policy number without series, number without series of a passport, social card, birth certificate or
 * SNILS, and birth date (KIOSK-2).
 *
 * @param secondDocumentNumber another one of these, which is asked for after too many failures; null: none
 * @param address network address asked from, for the limit of tries; null for API clients
 */
public record IdentifyPatient(
        @NotBlank @PlainText(max = 40) String policyNumber,
        @NotBlank @PlainText(max = 40) String documentNumber,
        @PlainText(max = 40) String secondDocumentNumber,
        @NotNull LocalDate birthDate,
        @PlainText(max = 200) String address) {}
