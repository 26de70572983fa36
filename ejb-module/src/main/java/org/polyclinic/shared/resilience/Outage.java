package org.polyclinic.shared.resilience;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The database cannot be reached, has no connection or lock to give, or cannot write: worth another try later. */
public final class Outage {

    private static final String CONNECTION_LOST = "08";
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    /** Disk full, table full, error on writing a file, no writing of the binary log, read-only server. */
    private static final Set<Integer> REFUSING = Set.of(1021, 1114, 1026, 1598, 1290);

    private Outage() {}

    /** Whether this very exception says so; what it was caused by is not looked at. */
    public static boolean is(Throwable cause) {
        String type = cause.getClass().getSimpleName();
        return cause instanceof SQLTransientException
                // the connection went while committing: whether it was carried out tells the next try with the same key
                || cause instanceof SystemException
                || "ResourceAllocationException".equals(type)
                || "PoolingException".equals(type)
                || cause instanceof SQLException sql && isTransient(sql);
    }

    /** What says so in all that was thrown; empty: something else happened. */
    public static Optional<Throwable> in(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(Outage::is)
                .findFirst();
    }

    private static boolean isTransient(SQLException e) {
        boolean lost = e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_LOST);
        boolean locked = e.getErrorCode() == LOCK_WAIT_TIMEOUT || e.getErrorCode() == DEADLOCK;
        return lost || locked || REFUSING.contains(e.getErrorCode());
    }
}
