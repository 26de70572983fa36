package org.polyclinic.api.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemType;

/** The header {@code If-Match}: the version a change rests on. The ETag of a resource is its version in quotes. */
public final class IfMatch {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /** The version; null for {@code *}. Missing is 428, and a tag that was never ours is 412. */
    public static Integer version(String header) {
        if (header == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if ("*".equals(header.strip())) {
            return null;
        }
        Matcher tag = VERSION.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        return Integer.valueOf(tag.group(1));
    }
}
