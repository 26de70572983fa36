package org.polyclinic.booking.control.ticket;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Lines of iCalendar, none longer than 75 octets (RFC 5545, 3.1): what is longer goes on after a line break and a space. */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    static String of(String lines) {
        return lines.lines().map(FoldedLines::folded).collect(Collectors.joining(BREAK, "", BREAK));
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int code : line.codePoints().toArray()) {
            String letter = Character.toString(code);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(letter);
            octets += length;
        }
        return folded.toString();
    }
}
