package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.polyclinic.shared.validation.PlainText;

/** What opens a ticket: its code and the patient's birth date. {@code address} is where the try comes from. */
public record TicketKey(
        @NotNull @PlainText(max = 40) String code,
        @NotNull LocalDate birthDate,
        @PlainText(max = 100) String address) {}
