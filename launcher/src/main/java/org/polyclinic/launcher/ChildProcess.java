package org.polyclinic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.polyclinic.launcher.failure.LaunchFailure;

/** A program started by the launcher, its output going to a log file and its number to a pid file. */
final class ChildProcess {
    private final String name;
    private final Path log;
    private final Path pidFile;
    private final Process process;

    private ChildProcess(String name, Path log, Path pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    static ChildProcess start(
            String name, DataFolder folder, Path directory, List<String> command, Map<String, String> environment) {
        Path log = folder.logs().resolve(name + ".log");
        Path pidFile = folder.file(name + ".pid");
        endLeftOver(name, folder, command.get(0));
        try {
            keepPrevious(log, folder.logs().resolve(name + ".previous.log"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            DataFolder.writePrivate(pidFile, process.pid() + "\n");
            return new ChildProcess(name, log, pidFile, process);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** A launcher that was killed cannot stop its children: its successor does, before it needs their ports. */
    static void endLeftOver(String name, DataFolder folder, String program) {
        leftOver(folder.file(name + ".pid"), program).ifPresent(left -> {
            left.destroy();
            try {
                left.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                left.destroyForcibly();
            }
        });
    }

    private static Optional<ProcessHandle> leftOver(Path pidFile, String program) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(left ->
                            left.info().command().filter(program::equals).isPresent());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void keepPrevious(Path log, Path previous) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Waits until the condition holds; fails when the program ends before or the time is over. */
    void await(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new LaunchFailure(name + " ended while starting, see " + log);
            }
            if (System.nanoTime() > end) {
                throw new LaunchFailure(name + " was not ready after " + limit.toSeconds() + " s, see " + log);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    /** Waits until the program has done its work. */
    void awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchFailure(name + " failed, see " + log);
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot delete " + pidFile, e);
        }
    }

    /** Asks to stop, then insists. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot delete " + pidFile, e);
        }
    }

    /** As a power cut would: no chance to finish anything. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
