package org.polyclinic.shared.failure;

/** There is no such thing, or none that the caller may know of. */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFound(String messageKey) {
        super(Kind.NOT_FOUND, messageKey);
    }
}
