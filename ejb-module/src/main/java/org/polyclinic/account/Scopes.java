package org.polyclinic.account;

import java.util.List;
import org.polyclinic.shared.access.Roles;

/** What an API client may be allowed to do. A scope is also a role of the boundaries. */
public final class Scopes {
    public static final List<String> ALL = List.of(
            Roles.CATALOGUE_READ,
            Roles.SLOTS_READ,
            Roles.PATIENTS_IDENTIFY,
            Roles.APPOINTMENTS_READ,
            Roles.APPOINTMENTS_WRITE,
            Roles.IMPORTS_WRITE);

    private Scopes() {}
}
