package org.polyclinic.shared.database;

import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Rows mapped by Jdbi, on the connection of a running transaction: to a record by the names of its parts ({@code
 * short_name} to {@code shortName}), nested ones by {@code @Nested}; to a simple value by the first column.
 */
final class RecordMapping {

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
    /** Each handle has a copy of Jdbi's settings, so what is to last is kept here. */
    private static final Map<Class<?>, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private static final Jdbi JDBI = create();

    private RecordMapping() {}

    private static Jdbi create() {
        Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return CURRENT.get();
            }

            @Override
            public void closeConnection(Connection connection) {
                // it is the transaction's
            }
        });
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        // Jdbi's own go by way of java.sql.Timestamp and the zone of the JVM
        jdbi.registerColumnMapper(LocalDateTime.class, (row, i, context) -> row.getObject(i, LocalDateTime.class));
        jdbi.registerColumnMapper(LocalDate.class, (row, i, context) -> row.getObject(i, LocalDate.class));
        jdbi.registerColumnMapper(LocalTime.class, (row, i, context) -> row.getObject(i, LocalTime.class));
        jdbi.registerColumnMapper(ZoneId.class, (row, i, context) -> zone(row.getString(i)));
        jdbi.registerRowMapper((RowMapperFactory) RecordMapping::ofRecord);
        return jdbi;
    }

    private static ZoneId zone(String name) {
        return name == null ? null : ZoneId.of(name);
    }

    /** Any record may be asked for without being registered first. */
    private static Optional<RowMapper<?>> ofRecord(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord()
                ? Optional.of(MAPPERS.computeIfAbsent(raw, one -> new Remembering<>(ConstructorMapper.of(one))))
                : Optional.empty();
    }

    static Handle open(Connection connection) {
        CURRENT.set(connection);
        try {
            return JDBI.open();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Finds out once which column goes where, not for each query: for a record of thirty parts that costs ten times as
     * much as reading the row.
     */
    private record Remembering<T>(RowMapper<T> mapper, Map<List<String>, RowMapper<T>> known) implements RowMapper<T> {

        Remembering(RowMapper<T> mapper) {
            this(mapper, new ConcurrentHashMap<>());
        }

        @Override
        public T map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            List<String> columns = columns(rows.getMetaData());
            RowMapper<T> bound = known.get(columns);
            if (bound == null) {
                bound = mapper.specialize(rows, context);
                known.put(columns, bound);
            }
            return bound;
        }

        private static List<String> columns(ResultSetMetaData rows) throws SQLException {
            List<String> columns = new ArrayList<>(rows.getColumnCount());
            for (int i = 1; i <= rows.getColumnCount(); i++) {
                columns.add(rows.getColumnLabel(i));
            }
            return columns;
        }
    }
}
