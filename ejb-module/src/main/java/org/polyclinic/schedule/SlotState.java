package org.polyclinic.schedule;

/** What may be done with a slot at an instant. */
public enum SlotState {
    /** May be held or taken. */
    FREE,
    /** Kept for a few minutes by somebody. */
    HELD,
    /** Booked. */
    TAKEN,
    /** The clinic has withdrawn it. */
    CLOSED,
    /** It has begun. */
    OVER;

    public boolean free() {
        return this == FREE;
    }

    /** Somebody else's hold or booking lies on it. */
    public boolean occupied() {
        return this == HELD || this == TAKEN;
    }
}
