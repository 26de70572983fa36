package org.polyclinic.booking.control.ticket;

import java.security.SecureRandom;
import org.polyclinic.shared.text.TypedCodes;

/** Codes of tickets: ten random letters and digits that are not mistaken for each other, 50 bits. */
public final class TicketCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TicketCode() {}

    public static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As typed by people: any case, with spaces and dashes of any kind, on a Russian keyboard. */
    public static String normal(String typed) {
        return typed == null ? "" : TypedCodes.compact(typed);
    }
}
