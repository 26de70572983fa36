package org.polyclinic.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyclinic.catalogue.boundary.DoctorPostView;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.SearchMeaning;
import org.polyclinic.schedule.boundary.DoctorFilter;
import org.polyclinic.schedule.boundary.DoctorOffer;
import org.polyclinic.schedule.boundary.SlotView;
import org.polyclinic.shared.Channel;
import org.polyclinic.shared.Cursor;
import org.polyclinic.shared.Page;
import org.polyclinic.shared.PageRequest;
import org.polyclinic.shared.Sql;

/**
 * Finds doctor posts and the nearest free slot of each. The nearest slot of a post is one step into the index
 * {@code slot_open}; what is read grows with the posts that match, not with the slots they have.
 */
@ApplicationScoped
public class AvailabilityQuery {

    private static final String POSTS =
            """
            LIMIT 1) AS slot_id
                FROM doctor_post p
                JOIN clinic c ON c.id = p.clinic_id
                JOIN city y ON y.id = c.city_id
                WHERE p.active""";

    /** Sorts posts without a free slot last. */
    private static final LocalDateTime NONE = SlotPlan.NEVER;

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

    public Page<DoctorOffer> search(DoctorFilter filter, PageRequest request, Channel channel) {
        Sql inner = nearestSlot(filter, channel).add(POSTS);
        narrow(inner, filter);
        Sql outer = inner.add(") q LEFT JOIN slot n ON n.id = q.slot_id WHERE TRUE");
        if (filter.onlyFree()) {
            outer.add("AND n.id IS NOT NULL");
        }
        after(outer, request.after());
        List<Found> found = outer.add("ORDER BY starts_at, q.post_id LIMIT ?", request.size() + 1)
                .list(em, row -> new Found(row.id("post_id"), row.id("slot_id"), row.moment("starts_at")));
        return offers(Page.cut(found, request, Found::cursor), channel);
    }

    private Sql nearestSlot(DoctorFilter filter, Channel channel) {
        Sql query = Sql.of(
                "SELECT q.post_id, q.slot_id, COALESCE(n.starts_at, ?) AS starts_at FROM ("
                        + "SELECT p.id AS post_id, (SELECT s.id FROM slot s WHERE s.post_id = p.id AND s.financing = ?",
                NONE,
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

    private static void after(Sql query, String cursor) {
        if (cursor == null) {
            return;
        }
        try {
            String[] parts = Cursor.parse(cursor, 2);
            LocalDateTime start = LocalDateTime.parse(parts[0]);
            query.add("AND (COALESCE(n.starts_at, ?), q.post_id) > (?, ?)", NONE, start, UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.invalid();
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
