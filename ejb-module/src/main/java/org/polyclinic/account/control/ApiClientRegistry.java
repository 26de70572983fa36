package org.polyclinic.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import org.polyclinic.account.entity.ApiClient;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/** Keeps API clients, each in a transaction of its own. */
@Stateless
@PermitAll
public class ApiClientRegistry {
    @PersistenceContext
    EntityManager entities;

    @Inject
    SecretHash secretHash;

    @Inject
    Clock clock;

    /** A client with every scope and for every clinic; one that is there already gets the secret if it has another. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(String clientId, String secret) {
        Collection<ApiClient> found = entities.createNamedQuery("ApiClient.byClientId", ApiClient.class)
                .setParameter("clientId", clientId)
                .getResultList();
        if (found.isEmpty()) {
            insert(clientId, secretHash.of(secret));
        }
        found.stream()
                .filter(client -> !secretHash.matches(secret, client.secretHash()))
                .forEach(client -> client.newSecret(secretHash.of(secret)));
    }

    /** IGNORE: every node and both web applications try at once, and one is enough. */
    private void insert(String clientId, String hash) {
        entities.createNativeQuery("INSERT IGNORE INTO api_client"
                        + " (id, client_id, name, secret_hash, scopes, clinic_id, active, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, NULL, TRUE, ?)")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, clientId)
                .setParameter(3, clientId)
                .setParameter(4, hash)
                .setParameter(5, String.join(" ", Roles.SCOPES))
                .setParameter(6, Clocks.utc(clock))
                .executeUpdate();
    }
}
