package org.polyclinic.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.UUID;
import org.polyclinic.shared.access.Anonymous;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Visitor;

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

    /** The caller as boundaries see it. */
    public Caller caller() {
        Anonymous here = kiosk() ? new KioskCaller(kioskId, kioskClinicId) : new Visitor();
        return patientId == null ? here : new IdentifiedPatient(patientId, here);
    }
}
