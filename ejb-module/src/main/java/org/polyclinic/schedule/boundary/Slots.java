package org.polyclinic.schedule.boundary;

import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.SLOTS_READ;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.control.SlotQueries;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.access.CurrentCaller;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.validation.Checked;

/**
 * Slots of doctor posts, as the caller's channel may book them. Slots are no personal data: whoever may look may see all
 * of them; whose visit a taken slot is, nobody learns here. Days are the clinic's own, moments carry its offset.
 */
@Stateless
@Checked
@RolesAllowed({VISITOR, KIOSK, PATIENT, SLOTS_READ})
public class Slots {

    private static final int MAX_DAYS = 62;
    private static final int MAX_TIMES_DAYS = 7;
    private static final int MAX_ALTERNATIVES = 10;

    @Inject
    CurrentCaller caller;

    @Inject
    SlotQueries queries;

    /** Every day asked for, with the hours worked and how many slots are free; at most 62 days. */
    public List<DayView> days(@Valid SlotQuery query) {
        checkSpan(query, MAX_DAYS);
        Map<LocalDate, DayView> days = new TreeMap<>();
        query.from().datesUntil(query.to().plusDays(1)).forEach(day -> days.put(day, dayWithoutSlots(day)));
        queries.daysOff(query.postId(), query.from(), query.to()).forEach(day -> days.put(day.date(), day));
        queries.days(query, channel()).forEach(day -> days.put(day.date(), day));
        return List.copyOf(days.values());
    }

    /** The slots of at most 7 days in order of time, free or not. */
    public List<SlotView> times(@Valid SlotQuery query) {
        checkSpan(query, MAX_TIMES_DAYS);
        return queries.times(query, channel());
    }

    /** @throws NotFound for an id that is no slot's */
    public SlotView get(UUID slotId) {
        return queries.find(slotId, channel()).orElseThrow(() -> new NotFound("schedule.slotNotFound"));
    }

    /**
     * Up to ten free slots nearest in time to this one: of the same doctor, then of the specialty in the clinic.
     *
     * @param serviceId only where this can be had; null: whatever is offered
     */
    public List<SlotView> alternatives(UUID slotId, UUID serviceId, int limit) {
        if (limit < 1 || limit > MAX_ALTERNATIVES) {
            throw new InvalidInput("limit", "shared.pageSize", MAX_ALTERNATIVES);
        }
        return queries.alternatives(get(slotId), serviceId, channel(), limit);
    }

    private Channel channel() {
        return caller.get().channel();
    }

    private static DayView dayWithoutSlots(LocalDate day) {
        return new DayView(day, null, null, 0, 0, null);
    }

    private static void checkSpan(SlotQuery query, int maxDays) {
        long span = ChronoUnit.DAYS.between(query.from(), query.to());
        if (span < 0 || span >= maxDays) {
            throw new InvalidInput("to", "schedule.span", maxDays);
        }
    }
}
