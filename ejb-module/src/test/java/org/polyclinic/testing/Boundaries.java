package org.polyclinic.testing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import org.polyclinic.shared.access.Caller;

/** Boundaries without a container, called by whoever the test says. Roles are the container's business. */
public final class Boundaries {

    private final Domain domain;

    private Boundaries(Domain domain) {
        this.domain = domain;
    }

    /** One request of a caller; null: of nobody. */
    public static <T> T request(Domain domain, Caller caller, Function<Boundaries, T> work) {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            return Callers.as(caller, () -> domain.inTransaction(() -> work.apply(new Boundaries(domain))));
        } finally {
            request.deactivate();
        }
    }

    public <T> T get(Class<T> boundary) {
        try {
            Constructor<T> constructor = boundary.getDeclaredConstructor();
            constructor.setAccessible(true);
            T made = constructor.newInstance();
            for (Field field : boundary.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(made, service(field.getType()));
                }
            }
            return intercepted(boundary, made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the check of commands, as in the container. */
    private static <T> T intercepted(Class<T> boundary, T made) {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.createInterceptionFactory(beans.createCreationalContext(null), boundary)
                .createInterceptedInstance(made);
    }

    private Object service(Class<?> type) {
        if (type == EntityManager.class) {
            return Transactions.injected();
        }
        return type.isAnnotationPresent(Stateless.class) ? get(type) : domain.get(type);
    }
}
