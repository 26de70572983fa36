package org.polyclinic.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.resilience.Outage;

/** Finds in a chain of wrapped exceptions the one that says what happened. */
final class Causes {
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
                || Outage.is(cause);
    }

    /** The caller did not send the rest of the body in time. */
    static boolean isSlowCaller(Throwable cause) {
        return cause instanceof IOException && cause.getCause() instanceof TimeoutException;
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
