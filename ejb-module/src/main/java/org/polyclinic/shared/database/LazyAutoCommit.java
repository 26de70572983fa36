package org.polyclinic.shared.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection that tells the server of a change of auto-commit only when a statement needs it. The container switches
 * auto-commit off and on around every transaction: two round trips that change nothing when the next use of the
 * connection is a transaction again.
 */
final class LazyAutoCommit implements InvocationHandler {

    /**
     * What to unwrap to for statements without the pool's own wrappers around them, which read a date or a moment by
     * reflection with an exception for each: a tenth of a booking's time.
     */
    interface Direct extends Connection {}

    private final Connection connection;
    private boolean wanted;

    private LazyAutoCommit(Connection connection) throws SQLException {
        this.connection = connection;
        this.wanted = connection.getAutoCommit();
    }

    static Connection around(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LazyAutoCommit.class.getClassLoader(), new Class<?>[] {Direct.class}, new LazyAutoCommit(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "setAutoCommit":
                wanted = (Boolean) args[0];
                return null;
            case "getAutoCommit":
                return wanted;
            case "createStatement", "prepareStatement", "prepareCall":
                if (connection.getAutoCommit() != wanted) {
                    connection.setAutoCommit(wanted);
                }
                return delegate(method, args);
            case "unwrap":
                return args[0] == Direct.class ? proxy : delegate(method, args);
            case "isWrapperFor":
                return args[0] == Direct.class || (Boolean) delegate(method, args);
            default:
                return delegate(method, args);
        }
    }

    private Object delegate(Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
