package org.polyclinic.system;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.SocketFactory;

/** Requests as bytes, from a chosen address: what no client library would send. */
public final class RawHttp {
    private static final int TIMEOUT = 30_000;

    private final SocketFactory sockets;
    private final InetSocketAddress server;
    private String from = "127.0.0.1";

    public RawHttp(SocketFactory sockets, String host, int port) {
        this.sockets = sockets;
        this.server = new InetSocketAddress(host, port);
    }

    public static RawHttp to(RunningProduct product) {
        return new RawHttp(
                SocketFactory.getDefault(),
                product.baseUri().getHost(),
                product.baseUri().getPort());
    }

    /** The same server, asked from another address of the loop back. */
    public RawHttp from(String address) {
        RawHttp other = new RawHttp(sockets, server.getHostString(), server.getPort());
        other.from = address;
        return other;
    }

    /** An answer as it came. */
    public record Answer(String head, String body) {
        public int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /** The body, whatever chunks it came in. */
        public JsonObject json() {
            return JsonParser.parseString(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                    .getAsJsonObject();
        }
    }

    /** {@code line} such as {@code GET / HTTP/1.1}; the length of the body and the end of the connection are added. */
    public Answer send(String line, List<String> headers, String body) throws IOException {
        return sendTo("localhost", line, headers, body);
    }

    /** {@code host} is what the request calls the server by. */
    public Answer sendTo(String host, String line, List<String> headers, String body) throws IOException {
        StringBuilder request =
                new StringBuilder(line).append("\r\nHost: ").append(host).append("\r\nConnection: close\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        try (Socket socket =
                sockets.createSocket(server.getHostString(), server.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? new Answer(text, "") : new Answer(text.substring(0, end), text.substring(end + 4));
    }
}
