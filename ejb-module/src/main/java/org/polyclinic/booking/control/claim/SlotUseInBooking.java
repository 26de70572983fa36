package org.polyclinic.booking.control.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.schedule.SlotUse;
import org.polyclinic.shared.database.Sql;

/** Slots that an appointment lies on or once lay on, or that a claim is on. */
@ApplicationScoped
class SlotUseInBooking implements SlotUse {

    @PersistenceContext
    EntityManager em;

    @Override
    public Set<UUID> referredTo(Collection<UUID> slotIds) {
        return new HashSet<>(Sql.of("SELECT slot_id FROM appointment WHERE TRUE")
                .andIn("slot_id", slotIds)
                .add("UNION SELECT slot_id FROM appointment_event WHERE TRUE")
                .andIn("slot_id", slotIds)
                .add("UNION SELECT slot_id FROM slot_claim WHERE TRUE")
                .andIn("slot_id", slotIds)
                .list(em, row -> row.id("slot_id")));
    }
}
