package org.polyclinic.shared.access;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A registered kiosk.
 *
 * @param clinicId the clinic it stands in; it may book in every clinic
 */
public record KioskCaller(UUID kioskId, UUID clinicId) implements Anonymous {

    public KioskCaller {
        Objects.requireNonNull(kioskId, "kioskId");
        Objects.requireNonNull(clinicId, "clinicId");
    }

    @Override
    public String name() {
        return "kiosk:" + kioskId;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.KIOSK);
    }

    @Override
    public Channel channel() {
        return Channel.KIOSK;
    }
}
