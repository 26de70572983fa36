package org.polyclinic.shared.access;

import jakarta.ejb.SessionContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Who calls a boundary, as the container knows it. */
public record Caller(String name, Predicate<String> roles) {

    public static final String PATIENT_PREFIX = "patient:";
    public static final String KIOSK_PREFIX = "kiosk:";
    public static final String CLIENT_PREFIX = "client:";

    public static Caller of(SessionContext session) {
        return new Caller(session.getCallerPrincipal().getName(), session::isCallerInRole);
    }

    public boolean is(String role) {
        return roles.test(role);
    }

    /** The patient identified in this session. */
    public Optional<UUID> patientId() {
        return suffix(PATIENT_PREFIX).map(UUID::fromString);
    }

    /** The API client that calls. */
    public Optional<String> clientId() {
        return suffix(CLIENT_PREFIX);
    }

    /** The way by which the caller comes; never taken from what the caller says. */
    public Channel channel() {
        if (clientId().isPresent()) {
            return Channel.API;
        }
        return is(Roles.KIOSK) ? Channel.KIOSK : Channel.PORTAL;
    }

    private Optional<String> suffix(String prefix) {
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }
}
