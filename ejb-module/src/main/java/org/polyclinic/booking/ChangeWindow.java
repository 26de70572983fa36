package org.polyclinic.booking;

import java.time.LocalDateTime;

/**
 * When an appointment may be cancelled or moved by the patient: while it is live, until the clinic's cut-off before its
 * start (BOOK-9) or, booked later than that, for a period of grace, but never once it has begun. Instants are UTC.
 */
public record ChangeWindow(
        AppointmentStatus status, LocalDateTime startsAt, LocalDateTime bookedAt, ChangeTerms terms) {

    /** The last moment. */
    public LocalDateTime end() {
        LocalDateTime cutOff = startsAt.minusHours(terms.cutOffHours());
        LocalDateTime grace = bookedAt.plus(terms.grace());
        LocalDateTime later = grace.isAfter(cutOff) ? grace : cutOff;
        return later.isAfter(startsAt) ? startsAt : later;
    }

    public boolean open(LocalDateTime now) {
        return live(now) && !end().isBefore(now);
    }

    /** Only the period of grace is left of it: the cut-off had passed when it was booked. */
    public boolean graceOnly() {
        return bookedAt.isAfter(startsAt.minusHours(terms.cutOffHours()));
    }

    /**
     * Lets pass while the window is open.
     *
     * @throws NotLive when the visit is over, cancelled or has begun
     * @throws CancelTooLate after the cut-off and the period of grace
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
        return open(now) && new ChangeWindow(status, formerStart, bookedAt, terms).open(now);
    }

    private boolean live(LocalDateTime now) {
        return status.live() && startsAt.isAfter(now);
    }
}
