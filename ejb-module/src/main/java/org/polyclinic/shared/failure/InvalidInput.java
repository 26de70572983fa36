package org.polyclinic.shared.failure;

import java.util.Arrays;
import java.util.List;

/** Fields hold what cannot be; each fault names its field as in the command. */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** What is wrong with one field; the key is one of the bundle {@code org.polyclinic.messages}. */
    public record Fault(String field, String messageKey, List<Object> args) {}

    public InvalidInput(String field, String messageKey, Object... args) {
        super(Kind.INVALID, messageKey, args);
        faults = List.of(new Fault(field, messageKey, Arrays.asList(args)));
    }

    protected InvalidInput(String messageKey, List<Fault> faults) {
        super(Kind.INVALID, messageKey);
        this.faults = List.copyOf(faults);
    }

    /** The first of them. */
    public String field() {
        return faults.get(0).field();
    }

    /** At least one, unless the failure came from another process. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
