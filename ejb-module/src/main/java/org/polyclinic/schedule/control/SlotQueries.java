package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.catalogue.boundary.Qualification;
import org.polyclinic.schedule.boundary.DayView;
import org.polyclinic.schedule.boundary.SlotQuery;
import org.polyclinic.schedule.boundary.SlotView;
import org.polyclinic.shared.Channel;
import org.polyclinic.shared.Clocks;
import org.polyclinic.shared.Financing;
import org.polyclinic.shared.FullName;
import org.polyclinic.shared.Sql;
import org.polyclinic.shared.SqlRow;

/** Reads slots. None of these queries locks; whether a slot is free is decided again when it is taken. */
@ApplicationScoped
public class SlotQueries {

    private static final String VIEW =
            """
            AS free, s.id, s.post_id, s.clinic_id, s.starts_at, s.ends_at, s.local_date, c.time_zone,
                   d.surname, d.name, d.patronymic, d.qualification, sp.name_ru, sp.name_en,
                   c.short_name, r.number AS room, s.financing, s.service_id
            FROM slot s
            JOIN doctor_post p ON p.id = s.post_id
            JOIN doctor d ON d.id = p.doctor_id
            JOIN specialty sp ON sp.id = p.specialty_id
            JOIN clinic c ON c.id = s.clinic_id
            JOIN room r ON r.id = s.room_id
            WHERE TRUE""";

    private static final int MAX_TIMES = 500;
    private static final int NEARBY_DAYS = 14;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

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

    /** Days that have slots. */
    public List<DayView> days(SlotQuery wanted, Channel channel) {
        Sql query = freeFor(channel)
                .shown(Sql.of("SELECT s.local_date, MIN(s.starts_at) AS first, "
                        + "MAX(s.ends_at) AS last, COUNT(*) AS total, MIN(c.time_zone) AS time_zone, SUM("));
        query.add(") AS free FROM slot s JOIN clinic c ON c.id = s.clinic_id WHERE TRUE");
        return inDays(query, wanted)
                .add("GROUP BY s.local_date ORDER BY s.local_date")
                .list(em, SlotQueries::day);
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
    public List<SlotView> alternatives(SlotView taken, Channel channel, int limit) {
        List<SlotView> same = nearest(views(channel).add("AND s.post_id = ?", taken.postId()), taken, channel, limit);
        if (same.size() == limit) {
            return same;
        }
        Sql others = views(channel)
                .add(
                        "AND p.clinic_id = ? AND p.id <> ? AND p.specialty_id = (SELECT x.specialty_id "
                                + "FROM doctor_post x WHERE x.id = ?)",
                        taken.clinicId(),
                        taken.postId(),
                        taken.postId());
        List<SlotView> more = nearest(others, taken, channel, limit - same.size());
        return Stream.concat(same.stream(), more.stream()).toList();
    }

    private List<SlotView> nearest(Sql query, SlotView taken, Channel channel, int limit) {
        LocalDateTime start = LocalDateTime.ofInstant(taken.start().toInstant(), ZoneOffset.UTC);
        query.add("AND s.financing = ? AND s.starts_at < ?", taken.financing(), start.plusDays(NEARBY_DAYS));
        return freeFor(channel)
                .required(query)
                .add("ORDER BY ABS(TIMESTAMPDIFF(MINUTE, s.starts_at, ?)), s.id LIMIT " + limit, start)
                .list(em, SlotQueries::view);
    }

    FreeFor freeFor(Channel channel) {
        return new FreeFor(Clocks.utc(clock), channel);
    }

    private Sql views(Channel channel) {
        return freeFor(channel).shown(Sql.of("SELECT")).add(VIEW);
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
                row.id("post_id"),
                row.id("clinic_id"),
                Clocks.in(zone, row.moment("starts_at")),
                Clocks.in(zone, row.moment("ends_at")),
                row.date("local_date"),
                zone.getId(),
                new FullName(row.text("surname"), row.text("name"), row.text("patronymic")),
                row.constant("qualification", Qualification.class),
                row.text("name_ru"),
                row.text("name_en"),
                row.text("short_name"),
                row.text("room"),
                row.constant("financing", Financing.class),
                row.id("service_id"),
                row.flag("free"));
    }

    private static DayView day(SqlRow row) throws SQLException {
        ZoneId zone = ZoneId.of(row.text("time_zone"));
        return new DayView(
                row.date("local_date"),
                Clocks.in(zone, row.moment("first")).toLocalTime(),
                Clocks.in(zone, row.moment("last")).toLocalTime(),
                row.number("free"),
                row.number("total"),
                null);
    }
}
