package org.polyclinic.api.shared;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of resources, without scheme and host: behind a balancer this node does not know them. */
public final class Links {
    private static final String ROOT = "/api/v1";

    private Links() {}

    public static URI to(Class<?> resource, UUID id) {
        return UriBuilder.fromPath(ROOT).path(resource).path(id.toString()).build();
    }

    /** Content-Disposition of a file to be saved under its own name (RFC 6266). */
    public static String attachment(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
