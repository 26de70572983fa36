package org.polyclinic.booking.control.hold;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.HoldExpired;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.control.claim.Claims;
import org.polyclinic.booking.control.claim.Claims.Hold;
import org.polyclinic.booking.control.claim.Claims.Holder;
import org.polyclinic.booking.control.rule.BookingFacts;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.schedule.boundary.SlotAllocation;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.idempotency.RequestKeys;
import org.polyclinic.shared.idempotency.RequestKeys.Request;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Ids;

/** Keeps slots for a few minutes (BOOK-4). A hold ends by itself: its slot is free from its end on. */
@Dependent
public class HoldDesk {

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    RequestKeys requests;

    @Inject
    BookingFacts facts;

    @Inject
    SlotAllocation slots;

    @Inject
    Claims claims;

    @Inject
    HoldQuota quota;

    /** A live hold; the moment is UTC. */
    public record Held(UUID id, UUID slotId, LocalDateTime expiresAt) {}

    @Transactional(TxType.REQUIRES_NEW)
    public Held hold(HoldSlot command, Caller caller) {
        UUID id = Ids.next();
        if (command.requestKey() == null) {
            return holdNew(id, command, caller);
        }
        return requests.enter(Request.of(caller.name(), command.requestKey(), command, id), Claims.KEYS)
                .map(earlier -> find(earlier, caller).orElseThrow(HoldExpired::new))
                .orElseGet(() -> holdNew(id, command, caller));
    }

    private Held holdNew(UUID id, HoldSlot command, Caller caller) {
        LocalDateTime now = Clocks.utc(clock);
        AllocatedSlot slot = facts.offered(command.slotId(), now).slot();
        requireBookable(slot, caller.channel(), now);
        LocalDateTime until = now.plus(settings.minutes(Setting.HOLD_MINUTES)).withNano(0);
        byte[] keeper = quota.enter(caller, command.address(), now);
        if (!slots.hold(slot.id(), until, now)) {
            throw new SlotAlreadyTaken(slot.id());
        }
        if (slot.lapsedHold()) {
            claims.clearLapsed(slot.id(), now);
        }
        claims.hold(id, slot, Holder.of(caller), keeper, until);
        return new Held(id, slot.id(), until);
    }

    /** What can be judged before it is known who comes. */
    private static void requireBookable(AllocatedSlot slot, Channel channel, LocalDateTime now) {
        if (slot.state() == SlotState.CLOSED) {
            throw refused("slotOpen");
        }
        if (!slot.start().isAfter(now)) {
            throw refused("slotInFuture");
        }
        int allowed = channel.bit() | Channel.REFERRAL.bit();
        if ((slot.channels() & allowed) == 0 && slot.opensToAll().isAfter(now)) {
            throw refused("channel");
        }
    }

    private static BookingRefused refused(String rule) {
        return new BookingRefused(List.of(Refusal.of(rule)));
    }

    @Transactional(TxType.REQUIRED)
    public Optional<Held> find(UUID holdId, Caller caller) {
        return claims.find(holdId, Holder.of(caller), Clocks.utc(clock)).map(HoldDesk::held);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public boolean release(UUID holdId, Caller caller) {
        Holder holder = Holder.of(caller);
        Optional<Hold> hold = claims.find(holdId, holder, Clocks.utc(clock));
        hold.filter(live -> claims.endHold(live.id(), live.slotId(), holder))
                .ifPresent(live -> slots.release(live.slotId()));
        return hold.isPresent();
    }

    private static Held held(Hold hold) {
        return new Held(hold.id(), hold.slotId(), hold.expiresAt());
    }
}
