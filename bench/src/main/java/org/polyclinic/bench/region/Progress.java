package org.polyclinic.bench.region;

import java.io.PrintStream;
import java.time.Duration;

/** A bar on a terminal, a line every tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 40;
    private static final int STEPS = 10;

    private final PrintStream out;
    private final int total;
    private final boolean terminal = System.console() != null;
    private final long begin = System.nanoTime();
    private int shown = -1;

    Progress(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    void at(int done, long rows) {
        int steps = terminal ? WIDTH : STEPS;
        int step = done * steps / total;
        if (step != shown || terminal) {
            shown = step;
            String bar = "#".repeat(done * WIDTH / total) + ".".repeat(WIDTH - done * WIDTH / total);
            out.print((terminal ? "\r" : "") + "[" + bar + "] " + 100 * done / total + " %, " + rows + " rows, "
                    + seconds() + " s" + (terminal && done < total ? "" : System.lineSeparator()));
            out.flush();
        }
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }
}
