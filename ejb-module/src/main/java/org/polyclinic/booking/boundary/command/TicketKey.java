package org.polyclinic.booking.boundary.command;

import java.time.LocalDate;

/** What opens a ticket: its code and the patient's birth date. {@code address} is where the try comes from. */
public record TicketKey(String code, LocalDate birthDate, String address) {}
