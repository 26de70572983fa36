package org.polyclinic.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.polyclinic.shared.BusinessException;

/** Finds in a chain of wrapped exceptions the one that says what happened. */
final class Causes {
    private static final String CONNECTION_LOST = "08";
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    /** Disk full, table full, error on writing a file, no writing of the binary log, read-only server. */
    private static final Set<Integer> REFUSING = Set.of(1021, 1114, 1026, 1598, 1290);

    private Causes() {}

    static Throwable telling(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.stream()
                .filter(Causes::isOurs)
                .findFirst()
                .or(() -> chain.stream().filter(Causes::isTelling).findFirst())
                .orElse(thrown);
    }

    /** JAX-RS wraps what a converter of parameters throws: ours says more, however deep it is. */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof BusinessException || cause instanceof ProblemException;
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof WebApplicationException
                || cause instanceof EJBAccessException
                || cause instanceof OptimisticLockException
                || isSlowCaller(cause)
                || isUnavailability(cause);
    }

    /** The database cannot be reached, has no connection or lock to give, or cannot write: worth another try. */
    static boolean isUnavailability(Throwable cause) {
        String type = cause.getClass().getSimpleName();
        return cause instanceof SQLTransientException
                // the connection went while committing: whether it was carried out tells the next try with the same key
                || cause instanceof SystemException
                || "ResourceAllocationException".equals(type)
                || "PoolingException".equals(type)
                || cause instanceof SQLException sql && isTransient(sql);
    }

    /** The caller did not send the rest of the body in time. */
    static boolean isSlowCaller(Throwable cause) {
        return cause instanceof IOException && cause.getCause() instanceof TimeoutException;
    }

    private static boolean isTransient(SQLException e) {
        boolean lost = e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_LOST);
        boolean locked = e.getErrorCode() == LOCK_WAIT_TIMEOUT || e.getErrorCode() == DEADLOCK;
        return lost || locked || REFUSING.contains(e.getErrorCode());
    }

    private static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
