package org.polyclinic.booking.control.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.shared.crypto.LookupHash;

/** Passes of tickets: who has one has opened the ticket before. A keyed hash of what opened it, kept nowhere. */
@Dependent
public class TicketPasses {

    private static final String KIND = "ticket-pass";

    @Inject
    LookupHash hashes;

    public TicketKey of(AppointmentView ticket, LocalDate birthDate) {
        return new TicketKey(ticket.code(), birthDate, pass(ticket.code(), birthDate));
    }

    /** Without hints by the time it takes. */
    public boolean opens(String pass, String code, LocalDate birthDate) {
        return pass != null
                && MessageDigest.isEqual(
                        pass.getBytes(StandardCharsets.UTF_8),
                        pass(code, birthDate).getBytes(StandardCharsets.UTF_8));
    }

    private String pass(String code, LocalDate birthDate) {
        return HexFormat.of().formatHex(hashes.of(KIND, code + " " + birthDate));
    }
}
