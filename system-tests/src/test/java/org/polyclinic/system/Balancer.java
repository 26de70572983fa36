package org.polyclinic.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.polyclinic.bench.fault.Certificate;
import org.polyclinic.launcher.Ports;

/** HAProxy with the configuration of docker/balancer, TLS and all, before nodes that run already. */
public final class Balancer implements AutoCloseable {
    private static final int TRIES = 300;

    private final Script script;
    private final HttpClient client;
    private final int plainPort;
    private final int securePort;

    private Balancer(Script script, HttpClient client, int plainPort, int securePort) {
        this.script = script;
        this.client = client;
        this.plainPort = plainPort;
        this.securePort = securePort;
    }

    /** @param secondNode a port; where nothing listens, the first node is the only one */
    public static Balancer start(Path folder, int firstNode, int secondNode)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificate certificate = Certificate.make(folder);
        int plain = Ports.anyFree();
        int secure = Ports.anyFree();
        Script script = Script.start(
                "haproxy",
                List.of(
                        "haproxy",
                        "-f",
                        Script.root().resolve("docker/balancer/haproxy.cfg").toString()),
                Map.of(
                        "POLYCLINIC_BIND_HTTP", "127.0.0.1:" + plain,
                        "POLYCLINIC_BIND_HTTPS", "127.0.0.1:" + secure,
                        "POLYCLINIC_CERTIFICATE", certificate.both().toString(),
                        "POLYCLINIC_NODE1", "127.0.0.1:" + firstNode,
                        "POLYCLINIC_NODE2", "127.0.0.1:" + secondNode));
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.trusted()).build();
        return new Balancer(script, client, plain, secure);
    }

    /** Until a page comes from a node. */
    public Balancer awaitPage() throws InterruptedException, IOException {
        for (int i = 0; i < TRIES; i++) {
            if (answers()) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(script.log());
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of the site, ends with a slash. */
    public URI site() {
        return URI.create("https://localhost:" + securePort + "/");
    }

    /** @param path sent as it is, with what a browser would put in order */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(URI.create("https://localhost:" + securePort + path), headers);
    }

    HttpResponse<String> getPlainly(String path) throws IOException, InterruptedException {
        return send(URI.create("http://localhost:" + plainPort + path));
    }

    private HttpResponse<String> send(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    RawHttp raw() {
        return new RawHttp(client.sslContext().getSocketFactory(), "localhost", securePort);
    }

    String log() throws IOException {
        return script.log();
    }

    @Override
    public void close() {
        script.close();
    }
}
