package org.polyclinic.shared.failure;

/** A field holds what cannot be; {@link #field()} names it as in the command. */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidInput(String field, String messageKey, Object... args) {
        super(Kind.INVALID, messageKey, args);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
