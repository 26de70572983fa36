package org.polyclinic.launcher.failure;

/** Something a person can mend; the message is one clear line that says what and how. */
public class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
