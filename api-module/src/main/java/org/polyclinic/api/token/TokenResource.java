package org.polyclinic.api.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polyclinic.account.boundary.ApiClients;
import org.polyclinic.account.boundary.view.ApiClientView;
import org.polyclinic.edge.request.VisitorAddress;

/** Tokens for clients: OAuth 2, grant {@code client_credentials} (RFC 6749, 4.4). */
@Path("oauth/token")
@ApplicationScoped
public class TokenResource {
    @EJB
    ApiClients clients;

    @Inject
    Tokens tokens;

    @Inject
    FailedLogins failedLogins;

    @Inject
    VisitorAddress address;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public TokenAnswer issue(@HeaderParam("Authorization") String authorization, MultivaluedMap<String, String> form) {
        if (!"client_credentials".equals(ClientCredentials.one(form, "grant_type"))) {
            throw TokenRefused.unsupportedGrant();
        }
        ApiClientView client = authenticate(ClientCredentials.of(authorization, form));
        Set<String> scopes = scopes(client, form);
        String token = tokens.issue(new Token(client.clientId(), scopes, client.clinicId()));
        return new TokenAnswer(token, "Bearer", Tokens.LIFETIME.toSeconds(), String.join(" ", scopes));
    }

    private ApiClientView authenticate(ClientCredentials credentials) {
        return failedLogins
                .guard(
                        address.get(),
                        credentials.id(),
                        () -> clients.authenticate(credentials.id(), credentials.secret()))
                .orElseThrow(TokenRefused::invalidClient);
    }

    /** The scopes asked for, or all the client has when it asks for none. */
    private static Set<String> scopes(ApiClientView client, MultivaluedMap<String, String> form) {
        if (client.scopes().isEmpty()) {
            throw TokenRefused.invalidScope();
        }
        if (!form.containsKey("scope")) {
            return new TreeSet<>(client.scopes());
        }
        Set<String> wanted = new TreeSet<>(
                List.of(ClientCredentials.one(form, "scope").strip().split(" +")));
        if (!client.scopes().containsAll(wanted)) {
            throw TokenRefused.invalidScope();
        }
        return wanted;
    }
}
