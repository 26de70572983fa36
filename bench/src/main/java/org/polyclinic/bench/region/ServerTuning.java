package org.polyclinic.bench.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polyclinic.launcher.DatabaseAddress.Account;

/**
 * What the server does otherwise while the region is loaded, and as before afterwards: local data let in, logs flushed
 * once a second, room for the load. A power cut during the load loses the load.
 */
final class ServerTuning implements AutoCloseable {
    private static final Map<String, String> WHILE_LOADING = new LinkedHashMap<>();

    static {
        WHILE_LOADING.put("local_infile", "1");
        WHILE_LOADING.put("innodb_flush_log_at_trx_commit", "0");
        WHILE_LOADING.put("innodb_log_file_size", Long.toString(512L << 20));
        WHILE_LOADING.put("innodb_buffer_pool_size", Long.toString(1536L << 20));
        WHILE_LOADING.put("innodb_io_capacity", "4000");
        WHILE_LOADING.put("innodb_io_capacity_max", "8000");
    }

    private final Connection connection;
    private final Map<String, String> before = new LinkedHashMap<>();

    ServerTuning(String url, Account administrator) throws SQLException {
        connection = DriverManager.getConnection(url, administrator.name(), administrator.password());
        for (Map.Entry<String, String> setting : WHILE_LOADING.entrySet()) {
            before.put(setting.getKey(), value(setting.getKey()));
            set(setting.getKey(), setting.getValue());
        }
    }

    private String value(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@GLOBAL." + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private void set(String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL " + name + " = " + value);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (Map.Entry<String, String> setting : before.entrySet()) {
                set(setting.getKey(), setting.getValue());
            }
        } finally {
            connection.close();
        }
    }
}
