package org.polyclinic.api.shared;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;

/** Addresses of resources, without scheme and host: behind a balancer this node does not know them. */
public final class Links {
    private static final String ROOT = "/api/v1";

    private Links() {}

    public static URI to(Class<?> resource, UUID id) {
        return UriBuilder.fromPath(ROOT).path(resource).path(id.toString()).build();
    }
}
