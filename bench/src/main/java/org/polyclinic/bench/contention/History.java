package org.polyclinic.bench.contention;

import com.google.gson.Gson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** All operations of a run. Its time goes on evenly, whatever happens to the clock of the machine meanwhile. */
public final class History {
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now(Clock.systemUTC()));
    private final long beginNanos = System.nanoTime();

    /** Microseconds since 1970. */
    public long now() {
        return begin + TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - beginNanos);
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public long acknowledged() {
        return operations.stream().filter(Operation::ok).count();
    }

    /** One JSON object a line, in the order of completion. */
    public void write(Path file) throws IOException {
        Gson gson = new Gson();
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Operation operation : operations) {
                out.write(gson.toJson(operation));
                out.newLine();
            }
        }
    }
}
