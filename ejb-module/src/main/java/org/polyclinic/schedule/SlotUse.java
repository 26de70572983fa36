package org.polyclinic.schedule;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What schedules must know of the features that use slots; a feature above implements it. */
public interface SlotUse {

    /** Those of the slots that something of the feature refers to, now or in its history. */
    Set<UUID> referredTo(Collection<UUID> slotIds);
}
