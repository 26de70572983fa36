package org.polyclinic.booking;

import java.util.List;

/** The doctor gives several services and none of them is what everybody comes for; one is to be chosen. */
public class ServiceNotChosen extends ServiceChoice {

    private static final long serialVersionUID = 1L;

    public ServiceNotChosen(List<OfferedService> offered) {
        super("booking.serviceNotChosen", offered);
    }
}
