package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.SLOTS_READ;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.schedule.control.AvailabilityQuery;
import org.polyclinic.shared.access.CurrentCaller;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.validation.Checked;

/** Who can be seen, and when next. Public to every caller: nothing here concerns a patient. */
@Stateless
@Checked
@RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
public class Availability {

    @Inject
    CurrentCaller caller;

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
    public Page<DoctorOffer> search(@Valid DoctorFilter filter, @Valid PageRequest request) {
        if (!AvailabilityQuery.ordered(filter.from(), filter.to())) {
            throw new InvalidInput("to", "schedule.dayOrder");
        }
        return query.search(filter, request, caller.get().channel());
    }
}
