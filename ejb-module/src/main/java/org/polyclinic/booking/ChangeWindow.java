package org.polyclinic.booking;

import java.time.LocalDateTime;

/**
 * When an appointment may be cancelled or moved by the patient: while it is live, and until the clinic's cut-off before
 * its start (BOOK-9). Instants are UTC.
 */
public record ChangeWindow(AppointmentStatus status, LocalDateTime startsAt, int cutOffHours) {

    public LocalDateTime end() {
        return startsAt.minusHours(cutOffHours);
    }

    public boolean open(LocalDateTime now) {
        return live(now) && !end().isBefore(now);
    }

    /**
     * Lets pass while the window is open.
     *
     * @throws NotLive when the visit is over, cancelled or has begun
     * @throws CancelTooLate after the cut-off
     */
    public void requireOpen(LocalDateTime now) {
        if (!live(now)) {
            throw new NotLive();
        }
        if (!open(now)) {
            throw new CancelTooLate();
        }
    }

    /** Whether the last move may be undone, as far as time goes: both visits can still be changed. */
    public boolean allowsReturnTo(LocalDateTime formerStart, LocalDateTime now) {
        return open(now) && new ChangeWindow(status, formerStart, cutOffHours).open(now);
    }

    private boolean live(LocalDateTime now) {
        return status.live() && startsAt.isAfter(now);
    }
}
