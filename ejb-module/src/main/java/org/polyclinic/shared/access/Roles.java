package org.polyclinic.shared.access;

import java.util.List;
import java.util.Set;

/**
 * Names of the roles that boundaries ask for. Scopes of the API are roles too. What each may do stands in
 * {@code docs/access.md}: a role that is named by no boundary method may do nothing.
 */
public final class Roles {

    /** Anybody on the public site, not yet identified. */
    public static final String VISITOR = "visitor";
    /** A registered kiosk device. */
    public static final String KIOSK = "kiosk";
    /** A patient identified in this session, or a citizen who acts for one. */
    public static final String PATIENT = "patient";

    public static final String CATALOGUE_READ = "catalogue:read";
    public static final String SLOTS_READ = "slots:read";
    public static final String PATIENTS_IDENTIFY = "patients:identify";
    public static final String APPOINTMENTS_READ = "appointments:read";
    public static final String APPOINTMENTS_WRITE = "appointments:write";
    public static final String IMPORTS_WRITE = "imports:write";

    /** Registry desk of a clinic. */
    public static final String REGISTRAR = "registrar";

    public static final String DOCTOR = "doctor";
    /** Plans the schedules of a clinic. */
    public static final String SCHEDULE_MANAGER = "schedule-manager";
    /** Judges reviews before they are published. */
    public static final String MODERATOR = "moderator";
    /** Answers people's questions, by telephone too. */
    public static final String SUPPORT_OPERATOR = "support-operator";

    public static final String CLINIC_ADMINISTRATOR = "clinic-administrator";
    /** Of the health department of a region. */
    public static final String DEPARTMENT_OFFICER = "department-officer";
    /** State control. */
    public static final String AUDITOR = "auditor";
    /** Insurance company. */
    public static final String INSURER = "insurer";

    /** Every API client; what it may do are its scopes. */
    public static final String INTEGRATION_CLIENT = "integration-client";

    /** The product itself: timers and start-up. */
    public static final String SYSTEM = "system";

    /** Roles that accounts of staff may have. */
    public static final Set<String> STAFF = Set.of(
            REGISTRAR,
            DOCTOR,
            SCHEDULE_MANAGER,
            MODERATOR,
            SUPPORT_OPERATOR,
            CLINIC_ADMINISTRATOR,
            DEPARTMENT_OFFICER,
            AUDITOR,
            INSURER);

    /** What an API client may be allowed to do. */
    public static final List<String> SCOPES = List.of(
            CATALOGUE_READ, SLOTS_READ, PATIENTS_IDENTIFY, APPOINTMENTS_READ, APPOINTMENTS_WRITE, IMPORTS_WRITE);

    private Roles() {}
}
