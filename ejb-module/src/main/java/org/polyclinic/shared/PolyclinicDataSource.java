package org.polyclinic.shared;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The driver's data source, seen as nothing but a {@link DataSource}: the driver's own class is an XA data source too,
 * and the container would then make every transaction an XA one.
 */
public class PolyclinicDataSource implements DataSource {

    private static final String DRIVER_OPTIONS =
            "timezone=UTC&useServerPrepStmts=true&prepStmtCacheSize=250&allowLocalInfile=false"
                    + "&connectTimeout=4000&socketTimeout=45000&tcpKeepAlive=true";

    private final MariaDbDataSource driver = new MariaDbDataSource();

    public void setUrl(String url) throws SQLException {
        driver.setUrl(url + (url.contains("?") ? "&" : "?") + DRIVER_OPTIONS);
    }

    public String getUrl() {
        return driver.getUrl();
    }

    public void setUser(String user) throws SQLException {
        driver.setUser(user);
    }

    public String getUser() {
        return driver.getUser();
    }

    public void setPassword(String password) throws SQLException {
        driver.setPassword(password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LazyAutoCommit.around(driver.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return LazyAutoCommit.around(driver.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
