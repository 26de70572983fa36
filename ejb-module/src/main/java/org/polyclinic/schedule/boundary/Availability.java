package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.Roles.KIOSK;
import static org.polyclinic.shared.Roles.PATIENT;
import static org.polyclinic.shared.Roles.SLOTS_READ;
import static org.polyclinic.shared.Roles.VISITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.polyclinic.schedule.control.AvailabilityQuery;
import org.polyclinic.shared.Caller;
import org.polyclinic.shared.InvalidInput;
import org.polyclinic.shared.Page;
import org.polyclinic.shared.PageRequest;

/** Who can be seen, and when next. Public to every caller: nothing here concerns a patient. */
@Stateless
@RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
public class Availability {

    @Resource
    SessionContext session;

    @Inject
    AvailabilityQuery query;

    /**
     * Doctor posts in the order of their nearest slot that is free for the caller's channel, those without one last. A list by
     * place and specialty alone that is longer than two pages has the order of the last look, at most a minute ago; the slots
     * are those free now, and a page may be short. What does not exist is not found: an unknown region or city gives an
     * empty page.
     *
     * @throws InvalidInput when the days are in the wrong order or the cursor was not made here
     */
    public Page<DoctorOffer> search(DoctorFilter filter, PageRequest request) {
        if (!AvailabilityQuery.ordered(filter.from(), filter.to())) {
            throw new InvalidInput("to", "schedule.dayOrder");
        }
        return query.search(filter, request, Caller.of(session).channel());
    }
}
