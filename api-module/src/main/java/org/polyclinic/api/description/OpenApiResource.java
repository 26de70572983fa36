package org.polyclinic.api.description;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The description of this interface, kept by hand in META-INF/openapi.yaml and compared with the code by tests. */
@Path("openapi.yaml")
@RequestScoped
public class OpenApiResource {
    @GET
    @PermitAll
    @Produces("application/yaml;charset=UTF-8")
    public InputStream document() {
        return OpenApiResource.class.getResourceAsStream("/META-INF/openapi.yaml");
    }
}
