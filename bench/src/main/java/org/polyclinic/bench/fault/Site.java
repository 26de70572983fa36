package org.polyclinic.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polyclinic.launcher.Ports;
import org.polyclinic.launcher.Secrets;

/** Two nodes of Payara Micro behind HAProxy, each started by the script that starts it in production. */
final class Site implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String FAKETIME = "faketime/libfaketimeMT.so.1";

    private final Path folder;
    private final boolean movableClock;
    private final URI address = URI.create("https://localhost:" + Ports.anyFree() + "/");
    private final Map<String, String> settings = new HashMap<>();
    private final List<Program> nodes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final HttpClient plain = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private HttpClient http;
    private Program balancer;

    /** @param movableClock whether the second node gets a clock of its own */
    Site(Path folder, String databaseUrl, boolean movableClock) {
        this.movableClock = movableClock && canFakeTime();
        this.folder = folder.toAbsolutePath();
        Secrets.fresh()
                .environment()
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(line -> settings.put(line[0], line[1]));
        settings.put("POLYCLINIC_DB_URL", databaseUrl);
        settings.put("POLYCLINIC_DB_USER", DatabaseNode.APPLICATION.name());
        settings.put("POLYCLINIC_DB_PASSWORD", DatabaseNode.APPLICATION.password());
        settings.put("POLYCLINIC_PUBLIC_URL", address.resolve("/").toString().replaceAll("/$", ""));
        settings.put("POLYCLINIC_RATE_PER_MINUTE", "10000000");
        settings.put("POLYCLINIC_PAGES_PER_MINUTE", "10000000");
        settings.put("POLYCLINIC_REQUESTS_AT_ONCE_PER_ADDRESS", "100000");
        settings.put("POLYCLINIC_HOLD_MINUTES", "1");
        for (String limit : new String[] {"ADDRESS", "KIOSK", "CLIENT"}) {
            settings.put("POLYCLINIC_HOLDS_PER_" + limit, "1000000");
        }
        settings.put("POLYCLINIC_CANCELLATIONS_PER_MONTH", "1000000");
    }

    void start() throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        for (int i = 1; i <= 2; i++) {
            ports.add(Ports.anyFree());
            nodes.add(node(i));
            nodes.get(i - 1).start();
        }
        Certificate certificate = Certificate.make(folder);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(certificate.trusted())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        balancer = balancer(certificate);
        balancer.start();
        awaitNode(0);
        awaitNode(1);
        balancer.await(() -> answersOk(http, address), START);
    }

    private Program node(int number) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put(
                "POLYCLINIC_HOME",
                Program.ofCheckout("launcher/target/polyclinic").toString());
        environment.put("POLYCLINIC_ROOT", folder.resolve("node" + number).toString());
        environment.put("POLYCLINIC_HOST", "127.0.0.1");
        environment.put("POLYCLINIC_PORT", ports.get(number - 1).toString());
        environment.put("POLYCLINIC_HEAP", "512");
        // started often and measured never
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        if (number == 2 && movableClock) {
            environment.put("LD_PRELOAD", fakeTime().orElseThrow().toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", clockFile().toString());
            environment.put("FAKETIME_CACHE_DURATION", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            // else each wait for some time ends at once, and the machine is busy with waiting
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            setClock("+0");
        }
        return new Program(
                "node" + number,
                folder.resolve("logs"),
                List.of("sh", Program.ofCheckout("docker/micro/start.sh").toString()),
                environment);
    }

    /** The Debian package libfaketime; without it the second node has the clock of the machine. */
    static boolean canFakeTime() {
        return fakeTime().isPresent();
    }

    /** In the folder of whatever processor this is. */
    private static Optional<Path> fakeTime() {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve(FAKETIME))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path clockFile() {
        return folder.resolve("clock");
    }

    /** Moves the clock of the second node, such as {@code +3600}. */
    void setClock(String offset) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve("clock.new");
            Files.writeString(draft, offset + "\n");
            Files.move(draft, clockFile(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Program balancer(Certificate certificate) {
        return new Program(
                "balancer",
                folder.resolve("logs"),
                List.of(
                        "haproxy",
                        "-f",
                        Program.ofCheckout("docker/balancer/haproxy.cfg").toString()),
                Map.of(
                        "POLYCLINIC_BIND_HTTP", "127.0.0.1:" + Ports.anyFree(),
                        "POLYCLINIC_REQUESTS_PER_TEN_SECONDS", "10000000",
                        "POLYCLINIC_BIND_HTTPS", "127.0.0.1:" + address.getPort(),
                        "POLYCLINIC_CERTIFICATE", certificate.both().toString(),
                        "POLYCLINIC_NODE1", "127.0.0.1:" + ports.get(0),
                        "POLYCLINIC_NODE2", "127.0.0.1:" + ports.get(1)));
    }

    /** Waits until a node may get requests. */
    void awaitNode(int index) throws InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + ports.get(index) + "/health/ready");
        nodes.get(index).await(() -> answersOk(plain, ready), START);
    }

    private static boolean answersOk(HttpClient client, URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI address() {
        return address;
    }

    HttpClient http() {
        return http;
    }

    String setting(String name) {
        return settings.get(name);
    }

    Program node1() {
        return nodes.get(0);
    }

    Program balancer() {
        return balancer;
    }

    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
        nodes.forEach(Program::close);
    }
}
