package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** Is all of it right? Rules that say no are shown before anything is pressed. */
@Named
@RequestScoped
public class BookingConfirmBacking {

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Visit visit;

    @Inject
    HoldGuard guard;

    @Inject
    DrawnFor drawnFor;

    @Inject
    Refusals refusals;

    @Inject
    Appointments appointments;

    @Inject
    Redirection redirection;

    @Inject
    Viewer viewer;

    public void load() {
        if (guard.requirePatient()) {
            choice.load();
            var check = new CheckBooking(path.getSlot(), visit.getPatientId(), path.getService(), visit.getHoldId());
            refusals.show(appointments.check(check).refusals());
        }
    }

    public void book() {
        if (guard.requirePatient() && drawnFor.samePerson()) {
            visit.booked(appointments.book(command()));
            redirection.to(viewer.isKiosk() ? "/kiosk/done" : "/ticket?booked=1");
        }
    }

    private BookAppointment command() {
        return new BookAppointment(
                visit.getRequestKey(),
                path.getSlot(),
                visit.getHoldId(),
                visit.getPatientId(),
                path.getService(),
                visit.isConsented());
    }
}
