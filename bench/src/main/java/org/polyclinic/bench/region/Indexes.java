package org.polyclinic.bench.region;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The secondary indexes of the large tables, taken off before the load and put back after it. Built from sorted rows they
 * are dense; filled row by row a fifth of each page stays empty or holds what was moved away, which does not compress.
 */
final class Indexes {
    private static final Pattern INDEX = Pattern.compile("(?m)^  ((?:UNIQUE )?KEY `([^`]+)` .*?),?$");
    private static final int AT_ONCE = 2;

    private final Connections connections;
    private final Map<String, List<String>> taken = new LinkedHashMap<>();

    /** Opens a connection of the load. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private Indexes(Connections connections) {
        this.connections = connections;
    }

    static Indexes takeOff(Connections connections, List<String> tables) throws SQLException {
        Indexes indexes = new Indexes(connections);
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                indexes.takeOff(statement, table);
            }
        }
        return indexes;
    }

    private void takeOff(Statement statement, String table) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            row.next();
            for (MatchResult index : INDEX.matcher(row.getString(2)).results().toList()) {
                definitions.add(index.group(1));
                drops.add("DROP INDEX `" + index.group(2) + "`");
            }
        }
        statement.execute("ALTER TABLE " + table + " " + String.join(", ", drops));
        taken.put(table, definitions);
    }

    void putBack(PrintStream out) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            taken.forEach((table, definitions) -> running.add(threads.submit(() -> {
                putBack(table, definitions, out);
                return null;
            })));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void putBack(String table, List<String> definitions, PrintStream out) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String added : additions(definitions)) {
                statement.execute("ALTER TABLE " + table + " " + added);
            }
        }
        out.println("Indexes of " + table + ": " + definitions.size() + " in "
                + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }

    /**
     * One at a time, so that little place is needed for sorting. But a table with periods that exclude each other is copied
     * whole by every change, and gets them all at once.
     */
    private static List<String> additions(List<String> definitions) {
        List<String> additions = definitions.stream().map("ADD "::concat).toList();
        return definitions.stream().anyMatch(definition -> definition.contains("WITHOUT OVERLAPS"))
                ? List.of(String.join(", ", additions))
                : additions;
    }
}
