package org.polyclinic.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The servers of one database: a primary and the replicas that may take its place, {@code jdbc:mariadb://a,b/name}. A
 * connection goes to the first that accepts writes, so nodes follow a fail-over by themselves. The driver's own fail-over
 * is not used: it goes to the next server that answers, also when that is a replica nobody has promoted.
 */
final class Servers {
    private static final String PREFIX = "jdbc:mariadb://";

    private final List<MariaDbDataSource> all = new ArrayList<>();
    private volatile int last;

    Servers(String url) throws SQLException {
        for (String one : urls(url)) {
            all.add(new MariaDbDataSource(one));
        }
    }

    /** One address for each server; a single one, and what names a mode of the driver, is left as it is. */
    static List<String> urls(String url) {
        int begin = PREFIX.length();
        int end = url.indexOf('/', begin);
        if (!url.startsWith(PREFIX) || end < 0) {
            return List.of(url);
        }
        return Arrays.stream(url.substring(begin, end).split(","))
                .map(host -> PREFIX + host.strip() + url.substring(end))
                .toList();
    }

    /** Opens a connection to one server. */
    interface Opening {
        Connection open(MariaDbDataSource server) throws SQLException;
    }

    /** @throws SQLTransientConnectionException when servers answer, but none accepts writes */
    Connection connect(Opening opening) throws SQLException {
        if (all.size() == 1) {
            return opening.open(all.get(0));
        }
        SQLException failure = new SQLTransientConnectionException("No server of the database accepts writes", "08004");
        for (int i = 0; i < all.size(); i++) {
            int number = (last + i) % all.size();
            try {
                Connection connection = opening.open(all.get(number));
                if (acceptsWrites(connection)) {
                    last = number;
                    return connection;
                }
                connection.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static boolean acceptsWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@global.read_only")) {
            return row.next() && !row.getBoolean(1);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    MariaDbDataSource any() {
        return all.get(0);
    }
}
