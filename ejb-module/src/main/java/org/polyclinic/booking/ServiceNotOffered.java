package org.polyclinic.booking;

import java.util.List;

/** The service of an appointment cannot be had where it is to be moved; one of those offered there is to be chosen. */
public class ServiceNotOffered extends ServiceChoice {

    private static final long serialVersionUID = 1L;

    public ServiceNotOffered(List<OfferedService> offered) {
        super("booking.serviceNotOffered", offered);
    }
}
