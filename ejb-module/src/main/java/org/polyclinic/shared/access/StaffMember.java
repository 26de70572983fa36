package org.polyclinic.shared.access;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works for a clinic, the department or a controlling body.
 *
 * @param reach the clinics this account was given; a role may use less of it, never more
 * @param roles of {@link Roles#STAFF}
 */
public record StaffMember(UUID accountId, Reach reach, Set<String> roles) implements Caller {

    /** @throws IllegalArgumentException without a role, or with one that is not for staff */
    public StaffMember {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(reach, "reach");
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || !Roles.STAFF.containsAll(roles)) {
            throw new IllegalArgumentException("Not roles of staff: " + roles);
        }
    }

    @Override
    public String name() {
        return "staff:" + accountId;
    }

    /** Of several roles, the one nearest to a patient says it: the desk has the widest choice of slots. */
    @Override
    public Channel channel() {
        if (roles.contains(Roles.REGISTRAR)) {
            return Channel.DESK;
        }
        if (roles.contains(Roles.DOCTOR)) {
            return Channel.DOCTOR;
        }
        return roles.contains(Roles.SUPPORT_OPERATOR) ? Channel.CALL_CENTRE : Channel.DESK;
    }
}
