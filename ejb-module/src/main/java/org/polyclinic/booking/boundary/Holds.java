package org.polyclinic.booking.boundary;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;
import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.UUID;
import org.polyclinic.account.boundary.Doors;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.TooManyHolds;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.view.HoldView;
import org.polyclinic.booking.control.hold.HoldDesk;
import org.polyclinic.schedule.boundary.SlotDirectory;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Purpose;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.resilience.Retry;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.validation.Checked;

/**
 * Slots kept for a few minutes while the patient fills in the rest (BOOK-4).
 *
 * <p>Ownership: a hold belongs to the API client that made it, or, on the site and at kiosks, to whoever knows its id; for
 * everybody else it does not exist. A client bound to a clinic holds slots of that clinic only.
 */
@Stateless
@Checked
@RolesAllowed({VISITOR, KIOSK, PATIENT, APPOINTMENTS_WRITE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Holds {

    @Inject
    Doors doors;

    @Inject
    HoldDesk desk;

    @Inject
    SlotDirectory slots;

    /**
     * Keeps a free slot for the minutes of {@code polyclinic.hold.minutes}.
     *
     * @throws SlotAlreadyTaken when somebody was faster
     * @throws TooManyHolds when the client, the kiosk or the visitor's address keeps as many slots as allowed
     * @throws BookingRefused when the slot is not for this channel
     * @throws NotFound when there is no such slot
     * @throws HoldExpired when the request is a repeated one and its hold has ended
     */
    public HoldView hold(@Valid HoldSlot command) {
        Caller caller = doors.toClinic(() -> slots.clinicOf(command.slotId()), Purpose.BOOK, "booking.slotNotFound");
        return view(Retry.onTransientFailure(() -> desk.hold(command, caller)), caller);
    }

    /** @throws NotFound when the hold has ended or is not the caller's */
    public HoldView get(UUID holdId) {
        Caller caller = doors.caller();
        return view(desk.find(holdId, caller).orElseThrow(() -> new NotFound("booking.holdNotFound")), caller);
    }

    /**
     * Gives the slot back at once.
     *
     * @throws NotFound when the hold has ended or is not the caller's
     */
    public void release(UUID holdId) {
        Caller caller = doors.caller();
        if (!Retry.onTransientFailure(() -> desk.release(holdId, caller))) {
            throw new NotFound("booking.holdNotFound");
        }
    }

    private HoldView view(HoldDesk.Held held, Caller caller) {
        SlotView slot = slots.get(held.slotId(), caller.channel());
        return new HoldView(held.id(), slot, Clocks.in(ZoneId.of(slot.time().timeZone()), held.expiresAt()));
    }
}
