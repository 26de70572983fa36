package org.polyclinic.shared.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * A set-based read inside the transaction of an entity manager, mapped straight to views: for lists and cards, where
 * entities would load what nobody shows. The text comes from constants only; values are always bound.
 */
public final class Sql {

    /** Makes one view of one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(SqlRow row) throws SQLException;
    }

    private final StringBuilder text;
    private final List<Object> args = new ArrayList<>();

    private Sql(String text, Object... args) {
        this.text = new StringBuilder(text);
        this.args.addAll(Arrays.asList(args));
    }

    public static Sql of(String text, Object... args) {
        return new Sql(text, args);
    }

    public Sql add(String more, Object... values) {
        text.append(' ').append(more);
        args.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds a condition only where there is a value to compare with. */
    public Sql addIf(Object value, String condition) {
        return value == null ? this : add(condition, value);
    }

    /** {@code AND column IN (…)}; nothing is in an empty collection. */
    public Sql andIn(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return add("AND FALSE");
        }
        String marks = String.join(",", Collections.nCopies(values.size(), "?"));
        return add("AND " + column + " IN (" + marks + ")", values.toArray());
    }

    public <T> List<T> list(EntityManager em, Mapper<T> mapper) {
        try (PreparedStatement statement = connection(em).prepareStatement(text.toString())) {
            bind(statement, args);
            try (ResultSet results = statement.executeQuery()) {
                return mapAll(results, mapper);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Rows as records by the names of their columns, or as simple values of their first column. */
    public <T> List<T> list(EntityManager em, Class<T> type) {
        try (Handle handle = RecordMapping.open(connection(em));
                Query query = handle.createQuery(text)) {
            for (int i = 0; i < args.size(); i++) {
                query.bind(i, bindable(args.get(i)));
            }
            return query.mapTo(type).list();
        } catch (SQLException | JdbiException e) {
            throw new PersistenceException(e);
        }
    }

    public <T> Optional<T> first(EntityManager em, Class<T> type) {
        return list(em, type).stream().findFirst();
    }

    public <T> Optional<T> first(EntityManager em, Mapper<T> mapper) {
        return list(em, mapper).stream().findFirst();
    }

    /** Changes rows; how many. */
    public int update(EntityManager em) {
        try (PreparedStatement statement = connection(em).prepareStatement(text.toString())) {
            bind(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static <T> List<T> mapAll(ResultSet results, Mapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        SqlRow row = new SqlRow(results);
        while (results.next()) {
            all.add(mapper.map(row));
        }
        return all;
    }

    /** The connection of the running transaction, so that plain statements and entities see the same state. */
    static Connection connection(EntityManager em) throws SQLException {
        Connection pooled = em.unwrap(Connection.class);
        return pooled.isWrapperFor(LazyAutoCommit.Direct.class) ? pooled.unwrap(LazyAutoCommit.Direct.class) : pooled;
    }

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, bindable(values.get(i)));
        }
    }

    private static Object bindable(Object value) {
        return value instanceof UUID || value instanceof Enum<?> ? value.toString() : value;
    }
}
