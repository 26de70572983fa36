package org.polyclinic.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.polyclinic.booking.boundary.AppointmentView;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.catalogue.boundary.Regions;
import org.polyclinic.shared.Roles;

/** Calls boundaries with the role of an anonymous visitor of the site. */
@Stateless
@RunAs(Roles.VISITOR)
@PermitAll
public class AsVisitor {

    @EJB
    Regions regions;

    @EJB
    Appointments appointments;

    public int regions() {
        return regions.list().size();
    }

    public AppointmentView appointment(UUID id) {
        return appointments.get(id);
    }
}
