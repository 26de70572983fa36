package org.polyclinic.schedule.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.schedule.control.SlotStates;

/**
 * The state of slots, for other features of the domain, which have checked their caller themselves; nobody else writes it.
 * Each change belongs to the caller's transaction and keeps the slot's row locked until its end; whoever changes several
 * slots does so in the order of their ids, as {@link #move} does. Instants are UTC.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SlotAllocation {

    @Inject
    SlotStates states;

    /** The slot as it is now, not locked; empty for an id that is no slot's. */
    public Optional<AllocatedSlot> find(UUID slotId, LocalDateTime now) {
        return states.find(slotId, now);
    }

    /** Those of the slots that are free now. */
    public Set<UUID> free(Collection<UUID> slotIds, LocalDateTime now) {
        return states.free(slotIds, now);
    }

    /** Keeps a free slot; false: it was not free any more. */
    public boolean hold(UUID slotId, LocalDateTime until, LocalDateTime now) {
        return states.hold(slotId, until, now);
    }

    /** Takes a free slot for good; false: it was not free any more. */
    public boolean take(UUID slotId, LocalDateTime now) {
        return states.take(slotId, now);
    }

    /** A hold, which the caller has seen to be live and its own, becomes for good. */
    public void confirm(UUID slotId) {
        states.confirm(slotId);
    }

    /** Free again, unless the clinic has withdrawn it. */
    public void release(UUID slotId) {
        states.release(slotId);
    }

    /**
     * Takes one slot and releases another, locking them in the order of their ids.
     *
     * @param held the caller holds {@code to}
     * @return false: {@code to} was not free any more
     */
    public boolean move(UUID from, UUID to, boolean held, LocalDateTime now) {
        boolean fromFirst = from.compareTo(to) < 0;
        if (fromFirst) {
            states.release(from);
        }
        boolean taken = takeOrConfirm(to, held, now);
        if (!fromFirst) {
            states.release(from);
        }
        return taken;
    }

    private boolean takeOrConfirm(UUID slotId, boolean held, LocalDateTime now) {
        if (held) {
            states.confirm(slotId);
            return true;
        }
        return states.take(slotId, now);
    }
}
