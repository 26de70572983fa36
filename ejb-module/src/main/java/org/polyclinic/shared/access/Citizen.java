package org.polyclinic.shared.access;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody signed in with an account.
 *
 * @param patients the patients this account may act for, its owner among them, each with what for (PAT-5)
 */
public record Citizen(UUID accountId, Map<UUID, Set<Purpose>> patients) implements Caller {

    public Citizen {
        Objects.requireNonNull(accountId, "accountId");
        patients = patients.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    public boolean mayActFor(UUID patientId, Purpose purpose) {
        return patients.getOrDefault(patientId, Set.of()).contains(purpose);
    }

    @Override
    public String name() {
        return "citizen:" + accountId;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.VISITOR, Roles.PATIENT);
    }

    @Override
    public Channel channel() {
        return Channel.PORTAL;
    }
}
