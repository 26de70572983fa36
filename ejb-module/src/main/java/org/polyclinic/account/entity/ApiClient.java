package org.polyclinic.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;

/** Another system that may use the API, with the scopes it may ask tokens for. */
@Entity
@Table(name = "api_client")
@NamedQuery(name = "ApiClient.byClientId", query = "SELECT c FROM ApiClient c WHERE c.clientId = :clientId")
public class ApiClient {
    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "client_id")
    private String clientId;

    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    private String scopes;

    @Column(name = "clinic_id")
    @Convert(converter = OptionalId.class)
    private UUID clinicId;

    private boolean active;

    protected ApiClient() {}

    public String secretHash() {
        return secretHash;
    }

    public void newSecret(String hash) {
        secretHash = hash;
    }

    public boolean isActive() {
        return active;
    }

    public String clientId() {
        return clientId;
    }

    public String name() {
        return name;
    }

    public Set<String> scopes() {
        return scopes.isBlank() ? Set.of() : Set.of(scopes.split(" "));
    }

    public UUID clinicId() {
        return clinicId;
    }
}
