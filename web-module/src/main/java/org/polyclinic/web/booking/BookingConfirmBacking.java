package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.BookingCheck;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** Is all of it right? Rules that say no are shown before anything is pressed. */
@Named
@RequestScoped
public class BookingConfirmBacking {

    @Inject
    Parameters parameters;

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
    Tickets tickets;

    @Inject
    MedicalServices services;

    @Inject
    Redirection redirection;

    @Inject
    Viewer viewer;

    private BookingCheck check;
    private PriceView price;

    /** A time that was refused is looked at again without being kept: the reason may have gone meanwhile. */
    public void load() {
        if (guard.requireRefusedOrPatient()) {
            choice.load();
            check = appointments.check(new CheckBooking(
                    path.getSlot(), visit.getPatientId(), path.getService(), visit.holdOf(path.getSlot())));
            refusals.show(check.refusals());
            price = choice.getSlot().financing() == Financing.PAID ? price() : null;
        }
    }

    private PriceView price() {
        return services
                .pricesToday(
                        choice.getSlot().place().clinicId(),
                        List.of(check.service().id()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    public void book() {
        if (guard.requirePatient() && drawnFor.samePerson()) {
            AppointmentView booked = appointments.book(command());
            visit.booked(tickets.keyOf(booked.id(), visit.getBirthDate()), path.getSlot());
            redirection.to(viewer.isKiosk() ? "/kiosk/done" : "/ticket?booked=1");
        }
    }

    /** With the service that the page showed. */
    private BookAppointment command() {
        return new BookAppointment(
                visit.getRequestKey(),
                path.getSlot(),
                visit.getHoldId(),
                visit.getPatientId(),
                parameters.id("shownService"),
                visit.isConsented());
    }

    /** All is well and the time is kept. */
    public boolean isReady() {
        return refusals.isNone() && visit.holds(path.getSlot());
    }

    /** All is well by now, but the time was given back when it was not. */
    public boolean isReadyAgain() {
        return refusals.isNone() && !visit.holds(path.getSlot());
    }

    public BookingCheck getCheck() {
        return check;
    }

    public PriceView getPrice() {
        return price;
    }
}
