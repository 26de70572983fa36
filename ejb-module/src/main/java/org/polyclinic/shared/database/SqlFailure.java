package org.polyclinic.shared.database;

import java.sql.SQLException;
import java.util.Optional;

/** What the database said no to, dug out of whatever the layers above wrapped it in. */
public record SqlFailure(int code, String text) {

    private static final int DUPLICATE = 1062;
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int CHANGED_MEANWHILE = 1020;

    public static Optional<SqlFailure> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                return Optional.of(new SqlFailure(failure.getErrorCode(), failure.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Two transactions were in each other's way; the same again may well succeed. */
    public boolean isTransient() {
        return code == DEADLOCK || code == LOCK_TIMEOUT || code == CHANGED_MEANWHILE;
    }

    public boolean lockTimeout() {
        return code == LOCK_TIMEOUT;
    }

    public boolean duplicates(String constraint) {
        return code == DUPLICATE && text.contains(constraint);
    }
}
