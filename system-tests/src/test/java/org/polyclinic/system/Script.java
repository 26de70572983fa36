package org.polyclinic.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of docker/ run without Docker. */
final class Script implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Process process;
    private final Path log;

    private Script(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("polyclinic.root", ".."));
    }

    static Script start(String name, List<String> command, Map<String, String> environment) throws IOException {
        Path log = Path.of("target", name + ".log");
        Files.deleteIfExists(log);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Script(builder.start(), log);
    }

    /** Waits until the address answers 200. */
    Script awaitOk(URI address) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!answersOk(address)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("No answer from " + address + ", see " + log.toAbsolutePath());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return this;
    }

    /** As {@link #awaitOk}, and tells what the address answered before. */
    List<String> answersUntilOk(URI address) throws InterruptedException {
        List<String> answers = new ArrayList<>();
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answers;
                }
                answers.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
            } catch (IOException closed) {
                // as it should be until then
            }
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("No answer from " + address + ", see " + log.toAbsolutePath());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean answersOk(URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As an orchestrator does: asks, waits, insists. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
