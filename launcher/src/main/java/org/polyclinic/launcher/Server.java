package org.polyclinic.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Payara Micro with both WARs, as a process of its own. */
public final class Server {
    private static final Pattern READY = Pattern.compile("Payara Micro \\S+ \\(build .*ready in ");
    private static final Pattern FAILURE =
            Pattern.compile("Exception during lifecycle processing\\R.*?: (?:Exception \\d+ ?:\\R)?(.*)");
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String PROTOCOL = NETWORK + "protocols.protocol.http-listener.http.";
    private static final String NAME = "server";

    /** Written by the server itself, which begins a new one when it is full; what is printed goes to another. */
    private static final String LOG = "server.0.log";

    private static final long LOG_BYTES = 10_000_000;
    private static final int LOG_FILES = 5;
    private static final int HEALTHY = 200;
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final Installation installation;
    private final Options options;
    private final Map<String, String> settings;
    private final StartCache cache;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private ChildProcess process;
    private Instant started;

    Server(DataFolder folder, Installation installation, Options options, Map<String, String> settings) {
        this.folder = folder;
        this.installation = installation;
        this.options = options;
        this.settings = settings;
        this.cache = new StartCache(folder);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + options.port());
    }

    public void start() {
        ChildProcess.endLeftOver(NAME, folder, Java.program());
        Ports.requireFree(options.port(), "the pages and the API", "--port");
        try {
            unpack();
            started = Instant.now();
            process = ChildProcess.start(
                    NAME,
                    folder,
                    folder.serverRoot(),
                    command(cache.flags(), "--postdeploycommandfile", postDeployCommands()),
                    environment());
        } catch (IOException e) {
            throw new LaunchFailure("Cannot prepare the server: " + e.getMessage(), e);
        }
        process.await(this::isReady, START);
    }

    /** Starts once to no other end than that later starts take less; its port stays closed. */
    void recordStart(Console console) {
        try {
            unpack();
            if (cache.isToBeRecorded()) {
                console.line("Recording a start of the server, once, so that the next ones are faster");
                if (!cache.record(command(cache.recordingFlags(), "--warmup"), environment())) {
                    console.line("It was not recorded, see record.log beside the log of the server; starting without");
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot prepare the server: " + e.getMessage(), e);
        }
    }

    public void stop() {
        if (process != null) {
            process.stop(STOP);
        }
    }

    /** As a power cut would. */
    public void kill() {
        process.kill();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return folder.logs().resolve(LOG);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** An unpacked server starts sooner than the single jar, which unpacks itself each time. An update unpacks again. */
    private void unpack() throws IOException {
        Path root = folder.serverRoot();
        Path mark = root.resolve("unpacked-from");
        String jar = "payara-micro.jar of " + Files.size(installation.payaraMicro()) + " bytes";
        if (Files.exists(mark) && Files.readString(mark).equals(jar)) {
            return;
        }
        DataFolder.delete(root);
        DataFolder.createPrivate(root);
        ChildProcess unpacking = ChildProcess.start(
                "unpack",
                folder,
                root,
                List.of(
                        Java.program(),
                        "-jar",
                        installation.payaraMicro().toString(),
                        "--rootdir",
                        root.toString(),
                        "--outputlauncher"),
                Map.of());
        unpacking.awaitEnd(START);
        Files.writeString(mark, jar);
    }

    /** One pool of native memory per processor would keep what only some threads freed. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private List<String> command(List<String> cacheFlags, String... last) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.addAll(Java.serverFlags(options.heapMegabytes()));
        command.addAll(cacheFlags);
        command.addAll(
                List.of("-jar", folder.serverRoot().resolve("launch-micro.jar").toString()));
        command.addAll(List.of("--nohazelcast", "--port", Integer.toString(options.port())));
        command.addAll(List.of("--prebootcommandfile", preBootCommands().toString()));
        command.addAll(List.of("--logproperties", logging().toString()));
        command.addAll(List.of("--deploy", installation.web() + ":/", "--deploy", installation.api() + ":/api"));
        command.addAll(List.of(last));
        return command;
    }

    /**
     * HTTP/2 is off: without TLS only upgrades from HTTP/1.1 would use it, and those lose the body of a POST. The port opens
     * when the WARs are there: before, the server would answer with pages of its own.
     */
    private Path preBootCommands() throws IOException {
        return commands(
                "preboot.txt",
                LISTENER + "address=" + options.host(),
                LISTENER + "enabled=false",
                PROTOCOL + "http2-enabled=false",
                // a body that comes in drops holds a thread between them
                NETWORK + "transports.transport.tcp.read-timeout-millis=10000",
                // the API answers a DELETE with a body itself
                PROTOCOL + "allow-payload-for-undefined-http-methods=true",
                PROTOCOL + "server-header=false");
    }

    private String postDeployCommands() throws IOException {
        return commands("postdeploy.txt", LISTENER + "enabled=true").toString();
    }

    private Path commands(String name, String... lines) throws IOException {
        Path file = folder.serverRoot().resolve(name);
        Files.writeString(
                file, Stream.of(lines).map(line -> "set " + line + "\n").collect(Collectors.joining()));
        return file;
    }

    private Path logging() throws IOException {
        Path file = folder.serverRoot().resolve("logging.properties");
        try (var template = Server.class.getResourceAsStream("logging.properties")) {
            Files.writeString(file, new String(template.readAllBytes(), StandardCharsets.UTF_8) + bounded());
        }
        return file;
    }

    /** The same lines into files, of which the oldest goes when they are too many. */
    private String bounded() {
        String handler = "java.util.logging.FileHandler";
        String pattern = folder.logs().resolve("server.%g.log").toAbsolutePath().toString();
        return String.join(
                "\n",
                "handlers=" + handler,
                handler + ".pattern=" + pattern.replace("\\", "\\\\"),
                handler + ".limit=" + LOG_BYTES,
                handler + ".count=" + LOG_FILES,
                handler + ".encoding=UTF-8",
                handler + ".formatter=java.util.logging.SimpleFormatter",
                "");
    }

    /** The server stays up when one of the WARs fails. */
    private boolean isReady() {
        String log = readLog();
        if (!READY.matcher(log).find()) {
            return false;
        }
        FAILURE.matcher(log).results().findFirst().ifPresent(failure -> {
            throw new LaunchFailure("The product could not be deployed, see " + log() + ": " + failure.group(1));
        });
        return status("/health/ready") == HEALTHY;
    }

    /** Until it begins its own, what lies there tells of the run before. */
    private String readLog() {
        try {
            boolean own = Files.getLastModifiedTime(log()).toInstant().isAfter(started);
            return own ? Files.readString(log()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }
}
