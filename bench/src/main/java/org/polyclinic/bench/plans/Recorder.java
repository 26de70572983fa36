package org.polyclinic.bench.plans;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Stands in for the entity manager of the product's query classes: a plain connection that notes what is sent over it. */
final class Recorder {
    private final Connection connection;
    private final List<Statement> sent = new ArrayList<>();

    /** A statement as sent, with the values bound to it. */
    record Statement(String text, List<Object> values) {}

    Recorder(Connection connection) {
        this.connection = connection;
    }

    /** Can do nothing but hand out the connection; a query that wants more fails. */
    EntityManager entityManager() {
        return proxy(EntityManager.class, (method, args) -> {
            if ("unwrap".equals(method.getName())) {
                return proxy(Connection.class, this::onConnection);
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    List<Statement> takeSent() {
        List<Statement> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    private Object onConnection(Method method, Object[] args) throws Throwable {
        Object result = call(connection, method, args);
        if (!"prepareStatement".equals(method.getName())) {
            return result;
        }
        TreeMap<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (inner, bound) -> {
            if (inner.getName().startsWith("set") && bound.length > 1) {
                values.put((Integer) bound[0], "setNull".equals(inner.getName()) ? null : bound[1]);
            } else if (inner.getName().startsWith("execute")) {
                sent.add(new Statement((String) args[0], new ArrayList<>(values.values())));
            }
            return call((PreparedStatement) result, inner, bound);
        });
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Recorder.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method, args)));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
