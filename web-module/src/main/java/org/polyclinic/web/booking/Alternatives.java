package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.SlotView;

/** Somebody was faster: the nearest times that are still free. */
@Named
@RequestScoped
public class Alternatives {

    private static final int OFFERED = 6;

    @Inject
    BookingPath path;

    @Inject
    Slots slots;

    private List<SlotView> list = List.of();

    void offer(@Observes SlotAlreadyTaken taken) {
        list = slots.alternatives(taken.slotId(), path.getService(), OFFERED);
    }

    public List<SlotView> getList() {
        return list;
    }
}
