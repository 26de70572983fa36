package org.polyclinic.shared.access;

/** Names of the roles that boundaries ask for. Scopes of the API are roles too. */
public final class Roles {

    /** Anybody on the public site, not yet identified. */
    public static final String VISITOR = "visitor";
    /** A registered kiosk device. */
    public static final String KIOSK = "kiosk";
    /** A patient identified in this session; principal {@code patient:<uuid>}. */
    public static final String PATIENT = "patient";

    public static final String CATALOGUE_READ = "catalogue:read";
    public static final String SLOTS_READ = "slots:read";
    public static final String PATIENTS_IDENTIFY = "patients:identify";
    public static final String APPOINTMENTS_READ = "appointments:read";
    public static final String APPOINTMENTS_WRITE = "appointments:write";
    public static final String IMPORTS_WRITE = "imports:write";

    /** The product itself: timers and start-up. */
    public static final String SYSTEM = "system";

    private Roles() {}
}
