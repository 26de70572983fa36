package org.polyclinic.testing;

import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import org.polyclinic.shared.access.Caller;

/** Logs callers in without a container: one for each thread. */
final class Callers {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private Callers() {}

    static <T> T as(Caller caller, Supplier<T> work) {
        Caller outer = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Knows the principals of a type, as the container's does. */
    static SecurityContext securityContext() {
        return (SecurityContext) Proxy.newProxyInstance(
                Callers.class.getClassLoader(), new Class<?>[] {SecurityContext.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getPrincipalsByType")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Class<?> type = (Class<?>) arguments[0];
                    return type.isInstance(CURRENT.get()) ? Set.of(CURRENT.get()) : Set.of();
                });
    }
}
