package org.polyclinic.api.description;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The description of this interface: META-INF/openapi.yaml, whose schemas are written from the code by a test. */
@Path("")
@ApplicationScoped
public class OpenApiResource {
    @Inject
    OpenApiDocument document;

    @GET
    @PermitAll
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public byte[] yaml() {
        return document.yaml();
    }

    @GET
    @PermitAll
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> json() {
        return document.tree();
    }
}
