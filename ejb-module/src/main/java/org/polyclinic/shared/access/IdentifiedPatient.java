package org.polyclinic.shared.access;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patient who showed policy, document and birth date in this session.
 *
 * @param at where: the site or a kiosk, whose roles and channel the patient keeps
 */
public record IdentifiedPatient(UUID patientId, Anonymous at) implements Caller {

    public IdentifiedPatient {
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String name() {
        return "patient:" + patientId;
    }

    @Override
    public Set<String> roles() {
        return Stream.concat(at.roles().stream(), Stream.of(Roles.PATIENT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Channel channel() {
        return at.channel();
    }
}
