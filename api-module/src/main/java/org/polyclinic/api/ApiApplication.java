package org.polyclinic.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application: {@code /api/v1}. */
@ApplicationPath("/v1")
public class ApiApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // A status without a body must stay a bare status: sendError would bring the container's HTML page.
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // Location stays a path: a host would be the one that the request names, which may be a stranger's
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // No JSON but that of JsonBody: the platform's own providers would read less strictly.
                "jersey.config.jsonFeature", "none",
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.unwrap.completion.stage.writer.enable", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}
