package org.polyclinic.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that can be started, killed as by a power cut, and started again. */
final class Program implements AutoCloseable {
    private static final int STOP_SECONDS = 40;

    private final String name;
    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path logs;
    private Process process;

    Program(String name, Path logs, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.logs = logs;
        this.log = logs.resolve(name + ".log");
        this.command = command;
        this.environment = environment;
    }

    void start() throws IOException {
        Files.createDirectories(logs);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** A file of the checkout; the current folder is its root unless {@code polyclinic.root} says otherwise. */
    static Path ofCheckout(String path) {
        return Path.of(System.getProperty("polyclinic.root", "."))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
    }

    /** Waits until the condition holds; fails when the program ends before or the time is over. */
    void await(BooleanSupplier ready, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready, see " + log.toAbsolutePath());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Runs a command to its end; what it printed. */
    static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + printed);
        }
        return printed;
    }
}
