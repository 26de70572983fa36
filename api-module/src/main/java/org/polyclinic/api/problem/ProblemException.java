package org.polyclinic.api.problem;

import java.util.List;
import java.util.Map;

/** A refusal by the interface itself, before the domain is asked. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;
    private final transient Object report;

    /** One faulty part of the request; the text is made when the language is known. */
    public record Fault(String pointer, String parameter, String messageKey, Object... args) {}

    public ProblemException(ProblemType type) {
        this(type, List.of(), Map.of(), null);
    }

    public ProblemException(ProblemType type, Map<String, String> headers) {
        this(type, List.of(), headers, null);
    }

    private ProblemException(ProblemType type, List<Fault> faults, Map<String, String> headers, Object report) {
        super(type.slug());
        this.type = type;
        this.faults = faults;
        this.headers = headers;
        this.report = report;
    }

    /** A parameter of path, query or header that cannot be used. */
    public static ProblemException parameter(String name, String messageKey, Object... args) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, List.of(new Fault(null, name, messageKey, args)), Map.of(), null);
    }

    /** A part of the body that cannot be used. */
    public static ProblemException body(String pointer, String messageKey, Object... args) {
        return new ProblemException(
                ProblemType.MALFORMED_BODY, List.of(new Fault(pointer, null, messageKey, args)), Map.of(), null);
    }

    /** Parts of the body that can be read and yet are not valid. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(ProblemType.INVALID_REQUEST, faults, Map.of(), null);
    }

    /** A file with bad rows: nothing of it was applied. */
    public static ProblemException rejected(Object report) {
        return new ProblemException(ProblemType.IMPORT_REJECTED, List.of(), Map.of(), report);
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Object report() {
        return report;
    }
}
