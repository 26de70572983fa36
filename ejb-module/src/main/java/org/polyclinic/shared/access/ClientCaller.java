package org.polyclinic.shared.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Another system that uses the API.
 *
 * @param scopes what it may do; what is no scope of the API, such as the name of a role of staff, is left out
 * @param boundClinicId the only clinic it may act in; null: every clinic
 */
public record ClientCaller(String clientId, Set<String> scopes, UUID boundClinicId) implements Caller {

    public ClientCaller {
        Objects.requireNonNull(clientId, "clientId");
        Set<String> granted = new HashSet<>(scopes);
        granted.retainAll(Roles.SCOPES);
        scopes = Set.copyOf(granted);
    }

    public Optional<UUID> boundTo() {
        return Optional.ofNullable(boundClinicId);
    }

    @Override
    public String name() {
        return "client:" + clientId;
    }

    @Override
    public Set<String> roles() {
        Set<String> roles = new HashSet<>(scopes);
        roles.add(Roles.INTEGRATION_CLIENT);
        return Set.copyOf(roles);
    }

    @Override
    public Channel channel() {
        return Channel.API;
    }
}
