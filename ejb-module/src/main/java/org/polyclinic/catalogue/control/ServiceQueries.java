package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.time.Clocks;

/** Reads services and their prices. */
@ApplicationScoped
public class ServiceQueries {

    private static final int MOST_PRICES = 500;

    private static final String SERVICES =
            """
            SELECT m.id, m.code, m.name, m.category, m.form, m.specialty_id, m.documents, m.preparation,
                   m.duration_minutes, m.referral_needed, m.min_age, m.max_age, m.sex
            FROM medical_service m WHERE TRUE""";
    private static final String GIVEN_IN_CLINIC =
            """
            AND m.id IN (SELECT ps.service_id FROM doctor_post p JOIN doctor_post_service ps ON ps.post_id = p.id
                         WHERE p.clinic_id = ? AND p.active)""";
    private static final String GIVEN_AT_POST =
            "AND m.id IN (SELECT ps.service_id FROM doctor_post_service ps WHERE ps.post_id = ?)";
    private static final String PRICES =
            """
            SELECT x.clinic_id, x.service_id, x.set_on, x.kind, x.amount, x.comment, x.normative_act
            FROM service_price x WHERE TRUE""";

    /** The last one set till a day, and those of the day after: it has begun already in zones to the east. */
    private static final String AROUND_TODAY =
            """
            SELECT x.clinic_id, x.service_id, x.set_on, x.kind, x.amount, x.comment, x.normative_act, c.time_zone
            FROM service_price x JOIN clinic c ON c.id = x.clinic_id
            WHERE x.set_on <= ?
            AND x.set_on >= COALESCE((SELECT MAX(y.set_on) FROM service_price y
                                      WHERE y.clinic_id = x.clinic_id AND y.service_id = x.service_id AND y.set_on <= ?),
                                     '1000-01-01')""";

    record ZonedPrice(@Nested PriceView price, String timeZone) {

        boolean inForce(LocalDateTime now) {
            return !price.setOn().isAfter(Clocks.day(now, ZoneId.of(timeZone)));
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public Page<ServiceView> search(ServiceFilter filter, PageRequest request) {
        Sql query = Sql.of(SERVICES)
                .addIf(filter.clinicId(), GIVEN_IN_CLINIC)
                .addIf(filter.postId(), GIVEN_AT_POST)
                .addIf(filter.specialtyId(), "AND m.specialty_id = ?")
                .addIf(filter.category(), "AND m.category = ?")
                .addIf(filter.form(), "AND m.form = ?");
        if (filter.text() != null && !filter.text().isBlank()) {
            WordSearch.narrow(query, Subject.SERVICE, "m.id", filter.text());
        }
        if (request.after() != null) {
            query.add("AND m.code > ?", Cursor.parse(request.after(), 1)[0]);
        }
        List<ServiceView> found =
                query.add("ORDER BY m.code LIMIT ?", request.size() + 1).list(em, ServiceView.class);
        return Page.cut(found, request, service -> Cursor.of(service.code()));
    }

    public Optional<ServiceView> get(UUID serviceId) {
        return Sql.of(SERVICES).add("AND m.id = ?", serviceId).first(em, ServiceView.class);
    }

    /** Everything ever set for one service in one clinic, the newest first. */
    public List<PriceView> history(UUID clinicId, UUID serviceId) {
        return Sql.of(PRICES)
                .add("AND x.clinic_id = ? AND x.service_id = ?", clinicId, serviceId)
                .add("ORDER BY x.set_on DESC LIMIT ?", MOST_PRICES)
                .list(em, PriceView.class);
    }

    /** What is in force today by the clinic's calendar, for a clinic, for a service, or (both null) nothing. */
    public List<PriceView> inForce(UUID clinicId, UUID serviceId) {
        if (clinicId == null && serviceId == null) {
            return List.of();
        }
        return inForce(aroundToday().addIf(clinicId, "AND x.clinic_id = ?").addIf(serviceId, "AND x.service_id = ?"));
    }

    /** The same of some services in one clinic. */
    public List<PriceView> inForce(UUID clinicId, Collection<UUID> serviceIds) {
        return serviceIds.isEmpty()
                ? List.of()
                : inForce(aroundToday().add("AND x.clinic_id = ?", clinicId).andIn("x.service_id", serviceIds));
    }

    private Sql aroundToday() {
        LocalDate utc = Clocks.utc(clock).toLocalDate();
        return Sql.of(AROUND_TODAY, utc.plusDays(1), utc);
    }

    private List<PriceView> inForce(Sql query) {
        LocalDateTime now = Clocks.utc(clock);
        Map<List<UUID>, PriceView> newest = new LinkedHashMap<>();
        query
                .add("ORDER BY x.service_id, x.clinic_id, x.set_on DESC LIMIT ?", MOST_PRICES)
                .list(em, ZonedPrice.class)
                .stream()
                .filter(price -> price.inForce(now))
                .map(ZonedPrice::price)
                .forEach(price -> newest.putIfAbsent(List.of(price.serviceId(), price.clinicId()), price));
        return List.copyOf(newest.values());
    }

    /** What a post offers, by code. */
    public List<ServiceView> atPost(UUID postId) {
        return Sql.of(SERVICES)
                .add(GIVEN_AT_POST, postId)
                .add("ORDER BY m.code LIMIT ?", MOST_PRICES)
                .list(em, ServiceView.class);
    }
}
