package org.polyclinic.testing;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** One entity manager and transaction per thread, as a container would have it. */
final class Transactions {

    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    private static EntityManagerFactory factory;

    private Transactions() {}

    static void use(EntityManagerFactory entityManagers) {
        factory = entityManagers;
    }

    static EntityManager current() {
        EntityManager em = CURRENT.get();
        if (em == null) {
            throw new IllegalStateException("outside a transaction");
        }
        return em;
    }

    /** What is injected: hands every call to the entity manager of the thread's transaction. */
    static EntityManager injected() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(current(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static <T> T required(Supplier<T> work) {
        return CURRENT.get() == null ? requiresNew(work) : work.get();
    }

    static <T> T requiresNew(Supplier<T> work) {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        boolean activated = request.activate();
        try {
            return inNewTransaction(work);
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    private static <T> T inNewTransaction(Supplier<T> work) {
        EntityManager outer = CURRENT.get();
        EntityManager em = factory.createEntityManager();
        CURRENT.set(em);
        EntityTransaction transaction = em.getTransaction();
        try {
            transaction.begin();
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            Domain.rollBack(transaction);
            em.close();
            CURRENT.set(outer);
        }
    }

    /** Checked exceptions do not come out of the domain. */
    static Object proceed(InvocationContext context) {
        try {
            return context.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
