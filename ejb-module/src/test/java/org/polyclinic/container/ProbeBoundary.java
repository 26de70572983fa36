package org.polyclinic.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.polyclinic.shared.access.CurrentCaller;
import org.polyclinic.shared.access.Roles;

/** A boundary that tells who calls it. */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class ProbeBoundary {

    @Inject
    CurrentCaller current;

    public String who() {
        return current.get().toString();
    }
}
