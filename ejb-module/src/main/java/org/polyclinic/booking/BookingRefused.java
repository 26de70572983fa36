package org.polyclinic.booking;

import java.util.List;
import org.polyclinic.shared.failure.BusinessException;

/** Rules of booking say no; all that do are named. */
public class BookingRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public BookingRefused(List<Refusal> refusals) {
        super(Kind.RULE, "booking.refused");
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
    }
}
