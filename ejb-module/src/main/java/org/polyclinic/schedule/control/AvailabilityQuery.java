package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.SearchMeaning;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;

/**
 * Finds doctor posts and the nearest free slot of each, which is one step into the index {@code slot_open}. Where few posts
 * match, each is looked up and the order is exact. Where many match by specialty or place alone, posts are walked in the
 * order last looked up ({@link NearestSlots}, at most a minute old) until the page is full; the slots shown are exact all
 * the same.
 */
@ApplicationScoped
public class AvailabilityQuery {

    private static final String PLACES = "JOIN clinic c ON c.id = p.clinic_id JOIN city y ON y.id = c.city_id ";

    private static final String POSTS = "FROM doctor_post p " + PLACES + "WHERE p.active";

    /** Tables read first, or put aside to be joined, would make the database sort. */
    private static final String WALKED = "JOIN doctor_post p FORCE INDEX (PRIMARY) ON p.id = a.post_id "
            + "JOIN clinic c FORCE INDEX (PRIMARY) ON c.id = p.clinic_id "
            + "JOIN city y FORCE INDEX (PRIMARY) ON y.id = c.city_id";

    /** So many pages' posts are looked up one by one. */
    private static final int EXACT_PAGES = 2;

    /** More than there are; with a limit the database looks each post up once, and not wherever its slot is named. */
    private static final int MOST_POSTS = 100_000;

    private static final LocalDateTime NONE = NearestSlots.NONE;

    private static final Comparator<DoctorOffer> NEAREST_FIRST =
            Comparator.comparing(DoctorOffer::nearest, Comparator.nullsLast(Comparator.comparing(slot -> slot.time()
                    .start())));

    @PersistenceContext
    EntityManager em;

    @Inject
    SlotQueries slots;

    @Inject
    Doctors doctors;

    private record Found(UUID postId, UUID slotId, LocalDateTime startsAt) {

        String cursor() {
            return Cursor.of(startsAt, postId);
        }
    }

    /** Where a page ended. */
    private record Position(LocalDateTime start, UUID post) {

        static Position of(String cursor) {
            try {
                String[] parts = Cursor.parse(cursor, 2);
                return new Position(LocalDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }
    }

    public Page<DoctorOffer> search(DoctorFilter filter, PageRequest request, Channel channel) {
        return onlyByPlaceAndSpecialty(filter) && matchMoreThan(EXACT_PAGES * request.size(), filter, channel)
                ? inKnownOrder(filter, request, channel)
                : inExactOrder(filter, request, channel);
    }

    private static boolean onlyByPlaceAndSpecialty(DoctorFilter filter) {
        return Stream.of(
                        filter.text(),
                        filter.serviceId(),
                        filter.cityDistrict(),
                        filter.clinicId(),
                        filter.doctorId(),
                        filter.form(),
                        filter.from(),
                        filter.to())
                .allMatch(part -> part == null || "".equals(part));
    }

    private boolean matchMoreThan(int count, DoctorFilter filter, Channel channel) {
        Sql posts = Sql.of("SELECT COUNT(*) AS found FROM (SELECT a.post_id");
        return known(posts, filter, channel)
                .add("LIMIT ?) q", count + 1)
                .first(em, row -> row.number("found") > count)
                .orElseThrow();
    }

    /** Posts as last looked up, in the index that fits; {@code joined} tables say more of each. */
    private static Sql known(Sql query, DoctorFilter filter, Channel channel, String... joined) {
        return query.add("FROM nearest_slot a FORCE INDEX (" + index(filter) + ")")
                .add(String.join(" ", joined))
                .add(
                        "WHERE a.channel = ? AND a.financing = ?",
                        channel.bit(),
                        filter.financingOrOms().name())
                .addIf(filter.specialtyId(), "AND a.specialty_id = ?")
                .addIf(filter.cityId(), "AND a.city_id = ?")
                .addIf(filter.cityId() == null ? filter.regionId() : null, "AND a.region_id = ?");
    }

    /** Walks the index of {@code nearest_slot} that fits. A post whose last free slot has just gone may make a page short. */
    private Page<DoctorOffer> inKnownOrder(DoctorFilter filter, PageRequest request, Channel channel) {
        Sql query = Sql.of("SELECT STRAIGHT_JOIN a.post_id, a.starts_at, (");
        nearestSlot(query, filter, channel).add("LIMIT 1) AS slot_id");
        known(query, filter, channel, WALKED).add("AND p.active");
        narrow(query, filter);
        if (filter.onlyFree()) {
            query.add("AND a.starts_at < ?", NONE);
        }
        after(query, request.after());
        List<Found> walked = found(query.add("ORDER BY a.starts_at, a.post_id LIMIT ?", request.size() + 1));
        Page<Found> page = Page.cut(walked, request, Found::cursor);
        List<Found> kept = page.items().stream()
                .filter(post -> post.slotId() != null || !filter.onlyFree())
                .toList();
        Page<DoctorOffer> offers = offers(new Page<>(kept, page.next()), channel);
        return new Page<>(offers.items().stream().sorted(NEAREST_FIRST).toList(), offers.next());
    }

    private static String index(DoctorFilter filter) {
        String place = filter.cityId() != null ? "_city" : filter.regionId() != null ? "_region" : "";
        String specialty = filter.specialtyId() != null ? "_specialty" : "";
        return place.isEmpty() && specialty.isEmpty() ? "nearest_anywhere" : "nearest" + place + specialty;
    }

    private List<Found> found(Sql query) {
        return query.list(em, row -> new Found(row.id("post_id"), row.id("slot_id"), row.dateTime("starts_at")));
    }

    private Page<DoctorOffer> inExactOrder(DoctorFilter filter, PageRequest request, Channel channel) {
        Sql inner = Sql.of(
                "SELECT q.post_id, q.slot_id, COALESCE(n.starts_at, ?) AS starts_at FROM (SELECT p.id AS post_id, (",
                NONE);
        nearestSlot(inner, filter, channel).add("LIMIT 1) AS slot_id").add(POSTS);
        narrow(inner, filter);
        Sql outer = inner.add("LIMIT " + MOST_POSTS + ") q LEFT JOIN slot n ON n.id = q.slot_id WHERE TRUE");
        if (filter.onlyFree()) {
            outer.add("AND n.id IS NOT NULL");
        }
        if (request.after() != null) {
            Position last = Position.of(request.after());
            outer.add("AND (COALESCE(n.starts_at, ?), q.post_id) > (?, ?)", NONE, last.start(), last.post());
        }
        List<Found> found = found(outer.add("ORDER BY starts_at, q.post_id LIMIT ?", request.size() + 1));
        return offers(Page.cut(found, request, Found::cursor), channel);
    }

    private Sql nearestSlot(Sql query, DoctorFilter filter, Channel channel) {
        query.add(
                "SELECT s.id FROM slot s FORCE INDEX (slot_open) WHERE s.post_id = p.id AND s.financing = ?",
                filter.financingOrOms());
        slots.freeFor(channel).required(query);
        return SlotQueries.between(query, filter.from(), filter.to())
                .addIf(filter.serviceId(), "AND (s.service_id IS NULL OR s.service_id = ?)")
                .add("ORDER BY " + FreeFor.ORDER);
    }

    private void narrow(Sql query, DoctorFilter filter) {
        query.addIf(filter.specialtyId(), "AND p.specialty_id = ?")
                .addIf(filter.doctorId(), "AND p.doctor_id = ?")
                .addIf(filter.clinicId(), "AND p.clinic_id = ?")
                .addIf(filter.cityId(), "AND c.city_id = ?")
                .addIf(filter.regionId(), "AND y.region_id = ?")
                .addIf(filter.cityDistrict(), "AND c.city_district = ?")
                .add("AND (c.insurance & ?) <> 0", filter.financingOrOms().bit())
                .addIf(filter.serviceId(), "AND " + offersService("ps.service_id = ?"))
                .addIf(filter.form(), "AND " + offersService("ms.form = ?"));
        if (filter.text() != null && !filter.text().isBlank()) {
            meaning(query, doctors.meaning(filter.text()));
        }
    }

    private static String offersService(String condition) {
        return "EXISTS (SELECT 1 FROM doctor_post_service ps JOIN medical_service ms ON ms.id = ps.service_id "
                + "WHERE ps.post_id = p.id AND " + condition + ")";
    }

    private static void meaning(Sql query, SearchMeaning meaning) {
        query.add("AND (FALSE");
        orIn(query, "p.doctor_id", meaning.doctors());
        orIn(query, "p.specialty_id", meaning.specialties());
        if (!meaning.services().isEmpty()) {
            query.add("OR EXISTS (SELECT 1 FROM doctor_post_service ps WHERE ps.post_id = p.id")
                    .andIn("ps.service_id", meaning.services())
                    .add(")");
        }
        query.add(")");
    }

    private static void orIn(Sql query, String column, Set<UUID> values) {
        if (!values.isEmpty()) {
            query.add("OR (TRUE").andIn(column, values).add(")");
        }
    }

    /** A range of the index, which a comparison of pairs would not be. */
    private static void after(Sql query, String cursor) {
        if (cursor != null) {
            Position last = Position.of(cursor);
            query.add(
                    "AND a.starts_at >= ? AND (a.starts_at > ? OR a.post_id > ?)",
                    last.start(),
                    last.start(),
                    last.post());
        }
    }

    private Page<DoctorOffer> offers(Page<Found> found, Channel channel) {
        Map<UUID, DoctorPostView> posts =
                doctors.posts(found.items().stream().map(Found::postId).toList());
        Map<UUID, SlotView> nearest =
                slots
                        .findAll(
                                found.items().stream()
                                        .map(Found::slotId)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                channel)
                        .stream()
                        .collect(Collectors.toMap(SlotView::id, Function.identity()));
        List<DoctorOffer> offers = found.items().stream()
                .map(post -> new DoctorOffer(posts.get(post.postId()), nearest.get(post.slotId())))
                .toList();
        return new Page<>(offers, found.next());
    }

    /** Whether a day range makes sense. */
    public static boolean ordered(LocalDate from, LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }
}
