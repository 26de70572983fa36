package org.polyclinic.shared.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The driver's data source, seen as nothing but a {@link DataSource}: the driver's own class is an XA data source too,
 * and the container would then make every transaction an XA one.
 */
public class PolyclinicDataSource implements DataSource {

    private static final String DRIVER_OPTIONS =
            "timezone=UTC&useServerPrepStmts=true&prepStmtCacheSize=250&allowLocalInfile=false"
                    + "&connectTimeout=4000&socketTimeout=45000&tcpKeepAlive=true";

    private Servers servers;
    private String url;
    private String user;
    private String password;

    public void setUrl(String address) throws SQLException {
        url = address + (address.contains("?") ? "&" : "?") + DRIVER_OPTIONS;
        servers = new Servers(url);
    }

    public String getUrl() {
        return url;
    }

    public void setUser(String name) {
        user = name;
    }

    public String getUser() {
        return user;
    }

    public void setPassword(String secret) {
        password = secret;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        return LazyAutoCommit.around(servers.connect(server -> server.getConnection(name, secret)));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return servers.any().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        servers.any().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        servers.any().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return servers.any().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return servers.any().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return servers.any().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return servers.any().isWrapperFor(type);
    }
}
