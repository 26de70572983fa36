package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.polyclinic.shared.*;

/** Slots of a doctor post. */
@Stateless
public class Slots {

    @RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
    public List<DayView> days(SlotQuery query) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
    public List<SlotView> times(SlotQuery query) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
    public SlotView get(UUID slotId) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
    public List<SlotView> alternatives(UUID slotId, int limit) {
        throw new UnsupportedOperationException();
    }
}
