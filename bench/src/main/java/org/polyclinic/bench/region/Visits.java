package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.schedule.control.PlannedSlot;
import org.polyclinic.schedule.control.SlotPlan;
import org.polyclinic.schedule.control.SlotStates;

/** Slots of a clinic, and who was or will be in them. */
final class Visits {
    private static final int TRIES = 8;
    private static final int PERCENT_CANCELLED = 6;
    private static final int PERCENT_NO_SHOW = 7;
    private static final int PERCENT_REBOOKED = 50;
    private static final int PERCENT_CONFIRMED = 20;

    private final Scale scale;
    private final Tables tables;
    private final Demand demand;
    private final VisitRows rows;

    Visits(Scale scale, Tables tables) {
        this.scale = scale;
        this.tables = tables;
        this.demand = new Demand(scale.day(), ZoneId.of(Reference.ZONE));
        this.rows = new VisitRows(tables);
    }

    /** Who may come to each post: once for each time their age sees a doctor. */
    private Map<UUID, List<Citizen>> pools(Clinic clinic, List<Citizen> people) {
        Map<UUID, List<Citizen>> pools = new HashMap<>();
        for (Clinic.Post post : clinic.posts()) {
            List<Citizen> pool = new ArrayList<>();
            boolean women = "FEMALE".equals(post.specialty().facts().sex());
            for (Citizen one : people) {
                boolean fits = post.district() == null
                        ? post.sees(one.ageOn(scale.day())) && (one.woman || !women)
                        : post.district().equals(one.district);
                for (int i = 0; fits && i < one.need(scale.day()); i++) {
                    pool.add(one);
                }
            }
            pools.put(post.id(), pool);
        }
        return pools;
    }

    void of(Clinic clinic, SlotPlan plan, List<Citizen> people, VisitRows.Ids ids, SplittableRandom random) {
        Map<UUID, Clinic.Post> posts = new HashMap<>();
        clinic.posts().forEach(post -> posts.put(post.id(), post));
        Map<UUID, List<Citizen>> pools = pools(clinic, people);
        List<LocalDate> days = Timetable.days(plan, scale);
        double past = pastShare(plan, days);
        for (LocalDate day : days) {
            for (PlannedSlot slot : plan.on(day)) {
                Clinic.Post post = posts.get(slot.postId());
                rows.begin(clinic, post, slot, ids);
                fill(post, slot, day, past, pools.get(post.id()), random);
            }
        }
    }

    /** What share of past slots gives the visits wanted, at a time that is as wanted as most. */
    private double pastShare(SlotPlan plan, List<LocalDate> days) {
        double wanted = 0;
        for (LocalDate day : days) {
            if (day.isBefore(scale.day())) {
                for (PlannedSlot slot : plan.on(day)) {
                    wanted += demand.wanted(day, slot.startsAt());
                }
            }
        }
        double visitsPerSlot = 1 + PERCENT_CANCELLED / 100.0 * PERCENT_REBOOKED / 100.0;
        return scale.pastVisitsPerClinic() / (wanted * visitsPerSlot);
    }

    private void fill(
            Clinic.Post post,
            PlannedSlot slot,
            LocalDate day,
            double past,
            List<Citizen> pool,
            SplittableRandom random) {
        boolean toCome = !day.isBefore(scale.day());
        double share = demand.wanted(day, slot.startsAt()) * (toCome ? demand.booked(day) : past);
        boolean taken = false;
        if (Demand.happens(share, random)) {
            taken = book(post, slot, day, toCome, pool, random);
            boolean again = !taken && random.nextInt(100) < PERCENT_REBOOKED;
            taken = taken || again && book(post, slot, day, toCome, pool, random);
        }
        rows.slot(taken || !toCome ? SlotStates.NEVER : SlotStates.LONG_AGO);
    }

    /** Whether the slot is taken afterwards. */
    private boolean book(
            Clinic.Post post,
            PlannedSlot slot,
            LocalDate day,
            boolean toCome,
            List<Citizen> pool,
            SplittableRandom random) {
        AppointmentStatus status = status(toCome, random);
        Citizen who = null;
        for (int i = 0; i < TRIES && who == null && !pool.isEmpty(); i++) {
            Citizen one = pool.get(random.nextInt(pool.size()));
            who = one.goes(day, post.specialty().id(), toCome) ? one : null;
        }
        if (who == null) {
            return false;
        }
        LocalDateTime bookedAt = demand.bookedAt(day, slot.startsAt(), random);
        rows.appointment(who, status, demand.channel(random), bookedAt);
        return status != AppointmentStatus.CANCELLED;
    }

    private static AppointmentStatus status(boolean toCome, SplittableRandom random) {
        int percent = random.nextInt(100);
        if (percent < PERCENT_CANCELLED) {
            return AppointmentStatus.CANCELLED;
        }
        if (toCome) {
            return percent < PERCENT_CANCELLED + PERCENT_CONFIRMED
                    ? AppointmentStatus.CONFIRMED
                    : AppointmentStatus.BOOKED;
        }
        return percent < PERCENT_CANCELLED + PERCENT_NO_SHOW ? AppointmentStatus.NO_SHOW : AppointmentStatus.COMPLETED;
    }
}
