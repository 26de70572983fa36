package org.polyclinic.booking;

import java.util.List;
import org.polyclinic.shared.failure.BusinessException;

/** The service of an appointment cannot be had where it is to be moved; one of those offered there is to be chosen. */
public class ServiceNotOffered extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<OfferedService> offered;

    public ServiceNotOffered(List<OfferedService> offered) {
        super(Kind.RULE, "booking.serviceNotOffered");
        this.offered = List.copyOf(offered);
    }

    public List<OfferedService> offered() {
        return offered == null ? List.of() : offered;
    }
}
