package org.polyclinic.api.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Id and secret as a client sends them: in the Authorization header, or in the form, but not both. */
record ClientCredentials(String id, String secret) {
    private static final String SCHEME = "Basic ";

    static ClientCredentials of(String authorization, MultivaluedMap<String, String> form) {
        boolean inForm = form.containsKey("client_id") || form.containsKey("client_secret");
        if (authorization == null) {
            return inForm ? new ClientCredentials(one(form, "client_id"), one(form, "client_secret")) : none();
        }
        if (form.containsKey("client_secret")) {
            throw TokenRefused.invalidRequest("credentials in the header and in the form");
        }
        return basic(authorization);
    }

    private static ClientCredentials none() {
        throw TokenRefused.invalidClient();
    }

    private static ClientCredentials basic(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return none();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            return split(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return none();
        }
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private static ClientCredentials split(String pair) {
        int colon = pair.indexOf(':');
        return colon < 0
                ? none()
                : new ClientCredentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** RFC 6749, 3.2: a parameter sent twice is an error. */
    static String one(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw TokenRefused.invalidRequest(name + " is needed exactly once");
        }
        return values.get(0);
    }

    /** Whatever is logged must not hold the secret. */
    @Override
    public String toString() {
        return id;
    }
}
