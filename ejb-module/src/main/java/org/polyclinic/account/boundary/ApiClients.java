package org.polyclinic.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.polyclinic.account.boundary.view.ApiClientView;
import org.polyclinic.account.control.SecretHash;
import org.polyclinic.account.entity.ApiClient;
import org.polyclinic.shared.validation.Checked;

/** Other systems that use the API. */
@Stateless
@Checked
public class ApiClients {
    private static final int MAX_LENGTH = 200;
    /** No longer than the body that brings it. */
    private static final int MAX_GIVEN = 65_536;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SecretHash secretHash;

    /**
     * The client with this id and secret, if there is one and it is active. An unknown client takes as long as a wrong
     * secret, so the answer's time tells nothing.
     */
    @PermitAll
    public Optional<ApiClientView> authenticate(
            @NotNull @Size(max = MAX_GIVEN) String clientId, @NotNull @Size(max = MAX_GIVEN) String secret) {
        if (clientId.length() > MAX_LENGTH || secret.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<ApiClient> client = find(clientId).filter(ApiClient::isActive);
        boolean right = client.map(found -> secretHash.matches(secret, found.secretHash()))
                .orElseGet(() -> secretHash.pretend(secret));
        return client.filter(found -> right).map(ApiClientView::of);
    }

    private Optional<ApiClient> find(String clientId) {
        return entities.createNamedQuery("ApiClient.byClientId", ApiClient.class)
                .setParameter("clientId", clientId)
                .getResultStream()
                .findFirst();
    }
}
