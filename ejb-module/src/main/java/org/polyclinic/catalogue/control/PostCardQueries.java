package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.text.PostalAddress;
import org.polyclinic.shared.value.FullName;

/** Reads the card of a post in two statements. */
@ApplicationScoped
class PostCardQueries {

    private static final String POST =
            """
            SELECT p.id, d.surname, d.name, d.patronymic, p.position, p.min_age, p.max_age, p.district_id,
                   s.id AS specialty_id, s.code AS specialty_code, s.name_ru AS specialty_name_ru,
                   s.name_en AS specialty_name_en, s.self_referral AS specialty_self_referral,
                   c.postal_code, y.name AS city, COALESCE(dep.address, c.address) AS address,
                   c.id AS clinic_id, c.short_name AS clinic_short_name, c.full_name AS clinic_full_name,
                   c.phones AS clinic_phones, c.time_zone AS clinic_zone, c.horizon_days AS clinic_horizon_days,
                   c.cancel_hours AS clinic_cancel_hours, c.enrolled_only AS clinic_enrolled_only
            FROM doctor_post p
            JOIN doctor d ON d.id = p.doctor_id
            JOIN department dep ON dep.id = p.department_id
            JOIN specialty s ON s.id = p.specialty_id
            JOIN clinic c ON c.id = p.clinic_id
            JOIN city y ON y.id = c.city_id
            WHERE p.id = ?""";

    private static final String SERVICES =
            """
            SELECT m.id, m.code, m.name, m.category = 'OUTPATIENT_VISIT' AS visit, m.preparation, m.documents, m.min_age, m.max_age, m.sex, m.referral_needed
            FROM doctor_post_service o JOIN medical_service m ON m.id = o.service_id
            WHERE o.post_id = ? ORDER BY m.category <> 'OUTPATIENT_VISIT', m.code""";

    record Post(
            UUID id,
            @Nested FullName doctor,
            String position,
            String postalCode,
            String city,
            String address,
            @Nested("specialty_") SpecialtyView specialty,
            Integer minAge,
            Integer maxAge,
            UUID districtId,
            @Nested("clinic_") ClinicCard clinic) {}

    @PersistenceContext
    EntityManager em;

    PostCard get(UUID postId) {
        List<ServiceCard> services = Sql.of(SERVICES, postId).list(em, ServiceCard.class);
        return Sql.of(POST, postId)
                .first(em, Post.class)
                .map(post -> card(post, services))
                .orElseThrow();
    }

    private static PostCard card(Post post, List<ServiceCard> services) {
        return new PostCard(
                post.id(),
                post.doctor(),
                post.position(),
                PostalAddress.of(post.postalCode(), post.city(), post.address()),
                post.specialty(),
                post.minAge(),
                post.maxAge(),
                post.districtId(),
                post.clinic(),
                services);
    }
}
