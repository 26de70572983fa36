package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.boundary.view.SlotView.SlotDoctor;
import org.polyclinic.schedule.boundary.view.SlotView.SlotPlace;
import org.polyclinic.schedule.boundary.view.SlotView.SlotTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;

/** Reads slots. None of these queries locks; whether a slot is free is decided again when it is taken. */
@ApplicationScoped
public class SlotQueries {

    /** Slots first and in the order of their index: small tables read first would make the database sort. */
    private static final String VIEW =
            """
            AS free, s.id, s.post_id, s.clinic_id, s.starts_at, s.ends_at, s.local_date, c.time_zone,
                   d.surname, d.name, d.patronymic, d.qualification, sp.name_ru, sp.name_en,
                   c.short_name, r.number AS room, s.financing, s.service_id
            FROM slot s
            JOIN doctor_post p ON p.id = s.post_id
            JOIN doctor d ON d.id = p.doctor_id
            JOIN specialty sp ON sp.id = p.specialty_id
            JOIN clinic c FORCE INDEX (PRIMARY) ON c.id = p.clinic_id
            JOIN room r ON r.id = s.room_id
            WHERE TRUE""";

    private static final int MAX_TIMES = 500;
    private static final int NEARBY_DAYS = 14;
    private static final int MAX_COLLEAGUES = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public Optional<UUID> clinicOf(UUID slotId) {
        return Sql.of("SELECT clinic_id FROM slot WHERE id = ?", slotId).first(em, row -> row.id("clinic_id"));
    }

    public Optional<SlotView> find(UUID slotId, Channel channel) {
        return views(channel).add("AND s.id = ?", slotId).first(em, SlotQueries::view);
    }

    List<SlotView> findAll(Collection<UUID> slotIds, Channel channel) {
        return slotIds.isEmpty()
                ? List.of()
                : views(channel).andIn("s.id", slotIds).list(em, SlotQueries::view);
    }

    public List<SlotView> times(SlotQuery wanted, Channel channel) {
        return inDays(views(channel), wanted)
                .add("ORDER BY s.local_date, s.starts_at LIMIT " + MAX_TIMES)
                .list(em, SlotQueries::view);
    }

    /** Days that have slots: what is worked from one index, what is free from the other, neither touching a row. */
    public List<DayView> days(SlotQuery wanted, Channel channel) {
        Map<LocalDate, Integer> free = free(wanted, channel);
        Sql query = Sql.of("SELECT s.local_date, MIN(s.starts_at) AS first, MAX(s.ends_at) AS last, COUNT(*) AS total, "
                + "MIN(c.time_zone) AS time_zone FROM doctor_post p JOIN clinic c ON c.id = p.clinic_id "
                + "JOIN slot s ON s.post_id = p.id WHERE TRUE");
        return inDays(query, wanted)
                .add("GROUP BY s.local_date ORDER BY s.local_date")
                .list(em, row -> day(row, free));
    }

    private Map<LocalDate, Integer> free(SlotQuery wanted, Channel channel) {
        Sql query = Sql.of(
                "SELECT s.local_date FROM slot s WHERE s.post_id = ? AND s.financing = ?",
                wanted.postId(),
                wanted.financingOrOms());
        freeFor(channel).required(query);
        between(query, wanted.from(), wanted.to())
                .addIf(wanted.serviceId(), "AND (s.service_id IS NULL OR s.service_id = ?)");
        Map<LocalDate, Integer> free = new HashMap<>();
        query.list(em, row -> free.merge(row.date("local_date"), 1, Integer::sum));
        return free;
    }

    /**
     * Days of the clinic, null: without a bound. The bounds on moments, a day wider as any zone may be, are what narrows
     * the range of {@code slot_open}.
     */
    static Sql between(Sql query, LocalDate from, LocalDate to) {
        if (from != null) {
            query.add(
                    "AND s.starts_at >= ? AND s.local_date >= ?",
                    from.minusDays(1).atStartOfDay(),
                    from);
        }
        if (to != null) {
            query.add(
                    "AND s.starts_at < ? AND s.local_date <= ?", to.plusDays(2).atStartOfDay(), to);
        }
        return query;
    }

    /** Holidays and days off in the region of the post's clinic. */
    public List<DayView> daysOff(UUID postId, LocalDate from, LocalDate to) {
        return Sql.of(
                        """
                        SELECT k.day, k.name FROM calendar_day k
                        WHERE k.day BETWEEN ? AND ? AND k.kind <> 'WORKING'
                        AND (k.region_id IS NULL OR k.region_id = (
                            SELECT y.region_id FROM doctor_post p
                            JOIN clinic c ON c.id = p.clinic_id JOIN city y ON y.id = c.city_id WHERE p.id = ?))""",
                        from,
                        to,
                        postId)
                .list(em, row -> new DayView(row.date("day"), null, null, 0, 0, row.text("name")));
    }

    /** Free slots nearest in time to a slot: of the same doctor first, then of the specialty in the same clinic. */
    public List<SlotView> alternatives(SlotView taken, UUID serviceId, Channel channel, int limit) {
        LocalDateTime start = LocalDateTime.ofInstant(taken.time().start().toInstant(), ZoneOffset.UTC);
        Map<UUID, Near> near = new HashMap<>();
        nearest(colleagues(taken, serviceId), new Wish(taken.financing(), serviceId, channel), start, limit)
                .forEach(one -> near.put(one.id(), one));
        List<UUID> chosen = near.values().stream()
                .sorted(Comparator.comparing((Near one) ->
                                !one.postId().equals(taken.specialist().postId()))
                        .thenComparing(
                                one -> Duration.between(start, one.start()).abs())
                        .thenComparing(Near::id))
                .limit(limit)
                .map(Near::id)
                .toList();
        return findAll(chosen, channel).stream()
                .sorted(Comparator.comparingInt(view -> chosen.indexOf(view.id())))
                .toList();
    }

    /** The post itself and those of its specialty in its clinic. */
    private List<UUID> colleagues(SlotView taken, UUID serviceId) {
        List<UUID> posts = new ArrayList<>(List.of(taken.specialist().postId()));
        posts.addAll(Sql.of(
                        "SELECT p.id FROM doctor_post x JOIN doctor_post p ON p.clinic_id = x.clinic_id "
                                + "AND p.specialty_id = x.specialty_id WHERE x.id = ? AND p.id <> x.id",
                        taken.specialist().postId())
                .addIf(
                        serviceId,
                        "AND EXISTS (SELECT 1 FROM doctor_post_service o WHERE o.post_id = p.id AND o.service_id = ?)")
                .add("LIMIT " + MAX_COLLEAGUES)
                .list(em, row -> row.id("id")));
        return posts;
    }

    private record Wish(Financing financing, UUID serviceId, Channel channel) {}

    private record Near(UUID id, UUID postId, LocalDateTime start) {}

    /** From each post the slots before and after a moment: each a walk along the index that ends after {@code limit}. */
    private List<Near> nearest(List<UUID> posts, Wish wish, LocalDateTime start, int limit) {
        Sql query = null;
        for (UUID post : posts) {
            for (boolean later : new boolean[] {false, true}) {
                query = query == null ? Sql.of("(") : query.add("UNION ALL (");
                query.add(
                        "SELECT s.id, s.post_id, s.starts_at FROM slot s WHERE s.post_id = ? AND s.financing = ?",
                        post,
                        wish.financing());
                freeFor(wish.channel()).required(query);
                query.addIf(wish.serviceId(), "AND (s.service_id IS NULL OR s.service_id = ?)")
                        .add(
                                "AND s.starts_at >= ? AND s.starts_at < ?",
                                later ? start : start.minusDays(NEARBY_DAYS),
                                later ? start.plusDays(NEARBY_DAYS) : start)
                        .add("ORDER BY " + (later ? FreeFor.ORDER : FreeFor.BACKWARDS) + " LIMIT " + limit + ")");
            }
        }
        return query.list(em, row -> new Near(row.id("id"), row.id("post_id"), row.dateTime("starts_at")));
    }

    FreeFor freeFor(Channel channel) {
        return new FreeFor(Clocks.utc(clock), channel);
    }

    private Sql views(Channel channel) {
        return freeFor(channel).shown(Sql.of("SELECT STRAIGHT_JOIN")).add(VIEW);
    }

    private static Sql inDays(Sql query, SlotQuery wanted) {
        return query.add("AND s.post_id = ?", wanted.postId())
                .add("AND s.local_date BETWEEN ? AND ?", wanted.from(), wanted.to())
                .add("AND s.financing = ? AND s.closed = FALSE", wanted.financingOrOms())
                .addIf(wanted.serviceId(), "AND (s.service_id IS NULL OR s.service_id = ?)");
    }

    private static SlotView view(SqlRow row) throws SQLException {
        ZoneId zone = ZoneId.of(row.text("time_zone"));
        return new SlotView(
                row.id("id"),
                new SlotTime(
                        Clocks.in(zone, row.dateTime("starts_at")),
                        Clocks.in(zone, row.dateTime("ends_at")),
                        row.date("local_date"),
                        zone.getId()),
                new SlotDoctor(
                        row.id("post_id"),
                        new FullName(row.text("surname"), row.text("name"), row.text("patronymic")),
                        row.constant("qualification", Qualification.class),
                        row.text("name_ru"),
                        row.text("name_en")),
                new SlotPlace(row.id("clinic_id"), row.text("short_name"), row.text("room")),
                row.constant("financing", Financing.class),
                row.id("service_id"),
                row.flag("free"));
    }

    private static DayView day(SqlRow row, Map<LocalDate, Integer> free) throws SQLException {
        ZoneId zone = ZoneId.of(row.text("time_zone"));
        return new DayView(
                row.date("local_date"),
                Clocks.in(zone, row.dateTime("first")).toLocalTime(),
                Clocks.in(zone, row.dateTime("last")).toLocalTime(),
                free.getOrDefault(row.date("local_date"), 0),
                row.number("total"),
                null);
    }
}
