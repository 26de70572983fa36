package org.polyclinic.patient.boundary.command;

import java.time.LocalDate;

/**
 * Identify by policy number without series, number without series of a passport, social card, birth certificate or
 * SNILS, and birth date (KIOSK-2). {@code address} is the network address asked from, for the limit of tries.
 */
public record IdentifyPatient(String policyNumber, String documentNumber, LocalDate birthDate, String address) {}
