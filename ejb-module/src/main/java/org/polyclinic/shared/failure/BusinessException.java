package org.polyclinic.shared.failure;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may be told went wrong. Rolls the transaction back; concrete classes live in their feature. */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** No such thing, or none the caller may know of. */
        NOT_FOUND,
        /** The state of the world changed meanwhile. */
        CONFLICT,
        /** A rule of the domain says no. */
        RULE,
        FORBIDDEN,
        /** The input is not valid. */
        INVALID,
        /** Too many tries; later again. */
        LIMIT
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> args;

    protected BusinessException(Kind kind, String messageKey, Object... args) {
        super(messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = Arrays.asList(args);
    }

    /** The first one in all that was thrown; the container wraps what a boundary throws. */
    public static Optional<BusinessException> in(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(BusinessException.class::isInstance)
                .map(BusinessException.class::cast)
                .findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** Key in the bundle {@code org.polyclinic.messages}. */
    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
