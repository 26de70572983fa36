package org.polyclinic.launcher;

import java.io.PrintStream;

/** The one place that writes to the terminal. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    /** For tests and other programs that start the product: says nothing. */
    static Console silent() {
        return new Console(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
