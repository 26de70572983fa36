package org.polyclinic.bench.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One table's rows on their way into the database over a connection of their own: {@code LOAD DATA LOCAL INFILE} reads
 * from memory what another thread writes. Nothing touches a file.
 */
final class TableStream implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private static final int PIECES = 8;
    private static final Piece CUT = new Piece(Kind.CUT, new byte[0]);
    private static final Piece END = new Piece(Kind.END, new byte[0]);

    private enum Kind {
        ROWS,
        CUT,
        END
    }

    private record Piece(Kind kind, byte[] bytes) {

        int length() {
            return bytes.length;
        }
    }

    private final Connection connection;
    private final String table;
    private final String statement;
    private final int rowsAtOnce;
    private final AtomicLong total;
    private final Rows rows = new Rows();
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Thread loader;
    private volatile Throwable failure;
    private long sinceCut;

    /**
     * {@code columns} as LOAD DATA wants them, with what follows; {@code rowsAtOnce} cuts the stream into transactions, 0
     * makes it one.
     */
    TableStream(Connection connection, String table, String columns, int rowsAtOnce, AtomicLong total) {
        this.connection = connection;
        this.table = table;
        this.statement = "LOAD DATA LOCAL INFILE 'memory' INTO TABLE " + table + " CHARACTER SET utf8mb4 " + columns;
        this.rowsAtOnce = rowsAtOnce;
        this.total = total;
        this.loader = new Thread(this::load, "load " + table);
        loader.setDaemon(true);
        loader.start();
    }

    /** Where to build the next row; {@link #endRow} hands it on. */
    Rows row() {
        return rows;
    }

    void endRow() {
        rows.end();
        if (rows.length() >= PIECE) {
            flush();
        }
    }

    private void flush() {
        if (rows.length() > 0) {
            sinceCut += rows.count();
            total.addAndGet(rows.count());
            put(new Piece(Kind.ROWS, rows.take()));
        }
        if (rowsAtOnce > 0 && sinceCut >= rowsAtOnce) {
            put(CUT);
            sinceCut = 0;
        }
    }

    private void put(Piece piece) {
        try {
            while (!pieces.offer(piece, 1, TimeUnit.SECONDS)) {
                if (failure != null) {
                    throw failed();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void load() {
        try (Statement load = connection.createStatement()) {
            org.mariadb.jdbc.Statement driver = load.unwrap(org.mariadb.jdbc.Statement.class);
            Source source = new Source();
            while (source.hasMore()) {
                driver.setLocalInfileInputStream(source);
                load.execute(statement);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            failure = e;
        }
    }

    /** Waits until everything is in the table. */
    void finish() {
        flush();
        put(END);
        try {
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failed();
        }
    }

    private IllegalStateException failed() {
        return new IllegalStateException("Cannot load " + table + ": " + failure.getMessage(), failure);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What the driver reads; ends at each cut, and goes on with the next statement. */
    private final class Source extends InputStream {
        private Piece piece = CUT;
        private int at;

        /** Whether rows follow; skips the cut. */
        boolean hasMore() throws IOException {
            while (piece.kind() == Kind.CUT) {
                fetch();
            }
            return piece.kind() != Kind.END;
        }

        private void fetch() throws IOException {
            try {
                piece = pieces.take();
                at = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException().initCause(e);
            }
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            if (at == piece.length() && piece.kind() == Kind.ROWS) {
                fetch();
            }
            if (piece.kind() != Kind.ROWS) {
                return -1;
            }
            int count = Math.min(most, piece.length() - at);
            System.arraycopy(piece.bytes(), at, target, offset, count);
            at += count;
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
