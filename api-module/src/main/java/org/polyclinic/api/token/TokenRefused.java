package org.polyclinic.api.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** RFC 6749, 5.2: the token endpoint has an error format of its own. */
public class TokenRefused extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    /** The body. */
    public record Body(String error, @JsonProperty("error_description") String description) {}

    private TokenRefused(Response response) {
        super(response);
    }

    public static TokenRefused invalidRequest(String description) {
        return new TokenRefused(answer(400, "invalid_request", description).build());
    }

    public static TokenRefused unsupportedGrant() {
        return new TokenRefused(answer(400, "unsupported_grant_type", "only client_credentials is supported")
                .build());
    }

    public static TokenRefused invalidScope() {
        return new TokenRefused(answer(400, "invalid_scope", "the client has not all of these scopes")
                .build());
    }

    public static TokenRefused invalidClient() {
        return new TokenRefused(answer(401, "invalid_client", "unknown client or wrong secret")
                .header("WWW-Authenticate", "Basic realm=\"polyclinic\"")
                .build());
    }

    private static Response.ResponseBuilder answer(int status, String error, String description) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Body(error, description));
    }
}
