package org.polyclinic.shared.failure;

/** A text cannot be made into the value it should be; the message tells the person why. */
public class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    public InvalidValue(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** Key in the bundle {@code org.polyclinic.messages}. */
    public String messageKey() {
        return messageKey;
    }
}
