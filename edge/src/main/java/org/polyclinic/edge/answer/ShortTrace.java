package org.polyclinic.edge.answer;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exception in one bounded line: its causes, and where in the product each was thrown. A log is not to be filled by requests. */
public final class ShortTrace {

    private static final int CAUSES = 4;
    private static final int FRAMES = 3;
    private static final int LONGEST = 200;
    private static final String OWN = "org.polyclinic.";

    private ShortTrace() {}

    public static String of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(ShortTrace::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable thrown) {
        String message = Objects.toString(thrown.getMessage(), "").replaceAll("\\p{Cntrl}+", " ");
        String frames = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .limit(FRAMES)
                .map(frame -> frame.getClassName().substring(OWN.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .collect(Collectors.joining(", "));
        return thrown.getClass().getSimpleName() + ": " + message.substring(0, Math.min(LONGEST, message.length()))
                + (frames.isEmpty() ? "" : " [" + frames + "]");
    }
}
