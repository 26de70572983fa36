package org.polyclinic.booking.boundary.command;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.polyclinic.shared.validation.PlainText;

/**
 * What opens a ticket: its code and the patient's birth date.
 *
 * @param pass given to whoever has opened it once: looking at one's own ticket is no try at it; null: not yet opened
 */
public record TicketKey(
        @NotNull @PlainText(max = 40) String code, @NotNull LocalDate birthDate, @PlainText(max = 100) String pass) {}
