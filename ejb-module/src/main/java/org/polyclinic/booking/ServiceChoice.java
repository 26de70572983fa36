package org.polyclinic.booking;

import java.util.List;
import org.polyclinic.shared.failure.BusinessException;

/** One of the services that are offered has to be chosen. */
public abstract class ServiceChoice extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<OfferedService> offered;

    protected ServiceChoice(String messageKey, List<OfferedService> offered) {
        super(Kind.RULE, messageKey);
        this.offered = List.copyOf(offered);
    }

    public List<OfferedService> offered() {
        return offered == null ? List.of() : offered;
    }
}
