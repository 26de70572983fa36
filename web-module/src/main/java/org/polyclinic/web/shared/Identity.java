package org.polyclinic.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Roles;

/**
 * Who this session belongs to: anybody on the site, a kiosk, and on either a patient once identified. A new session of
 * nobody is not made to hold it.
 */
public record Identity(UUID kioskId, UUID kioskClinicId, UUID patientId, String patientName) implements Serializable {

    private static final String ATTRIBUTE = "identity";
    private static final Identity NOBODY = new Identity(null, null, null, null);

    public static Identity of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        return kept instanceof Identity identity ? identity : NOBODY;
    }

    public static Identity device(UUID kioskId, UUID clinicId) {
        return new Identity(kioskId, clinicId, null, null);
    }

    public Identity identified(UUID patient, String name) {
        return new Identity(kioskId, kioskClinicId, patient, name);
    }

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    public boolean kiosk() {
        return kioskId != null;
    }

    /** Name of the caller as boundaries see it. */
    public String principal() {
        if (patientId != null) {
            return Caller.PATIENT_PREFIX + patientId;
        }
        return kiosk() ? Caller.KIOSK_PREFIX + kioskId : Roles.VISITOR;
    }

    public Set<String> groups() {
        Set<String> groups = new TreeSet<>(Set.of(kiosk() ? Roles.KIOSK : Roles.VISITOR));
        if (patientId != null) {
            groups.add(Roles.PATIENT);
        }
        return groups;
    }
}
