package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.value.Sex;

/** Reads the card of a post in two statements. */
@ApplicationScoped
class PostCardQueries {

    private static final String POST =
            """
            SELECT p.id, d.surname, d.name, d.patronymic, p.position, p.min_age, p.max_age, p.district_id,
                   s.id AS specialty_id, s.code AS specialty_code, s.name_ru, s.name_en, s.self_referral,
                   c.id AS clinic_id, c.short_name, c.full_name, c.postal_code, y.name AS city,
                   COALESCE(dep.address, c.address) AS address, c.phones, c.time_zone, c.horizon_days, c.cancel_hours,
                   c.enrolled_only
            FROM doctor_post p
            JOIN doctor d ON d.id = p.doctor_id
            JOIN department dep ON dep.id = p.department_id
            JOIN specialty s ON s.id = p.specialty_id
            JOIN clinic c ON c.id = p.clinic_id
            JOIN city y ON y.id = c.city_id
            WHERE p.id = ?""";

    private static final String SERVICES =
            """
            SELECT m.id, m.code, m.name, m.preparation, m.documents, m.min_age, m.max_age, m.sex, m.referral_needed
            FROM doctor_post_service o JOIN medical_service m ON m.id = o.service_id
            WHERE o.post_id = ? ORDER BY m.category <> 'OUTPATIENT_VISIT', m.code""";

    @PersistenceContext
    EntityManager em;

    PostCard get(UUID postId) {
        List<ServiceCard> services = Sql.of(SERVICES, postId).list(em, PostCardQueries::service);
        return Sql.of(POST, postId).first(em, row -> card(row, services)).orElseThrow();
    }

    private static PostCard card(SqlRow row, List<ServiceCard> services) throws SQLException {
        return new PostCard(
                row.id("id"),
                PostQueries.name(row),
                row.text("position"),
                row.text("postal_code") + ", " + row.text("city") + ", " + row.text("address"),
                PostQueries.specialty(row),
                row.numberOrNull("min_age"),
                row.numberOrNull("max_age"),
                row.id("district_id"),
                clinic(row),
                services);
    }

    private static ClinicCard clinic(SqlRow row) throws SQLException {
        return new ClinicCard(
                row.id("clinic_id"),
                row.text("short_name"),
                row.text("full_name"),
                row.text("phones"),
                ZoneId.of(row.text("time_zone")),
                row.number("horizon_days"),
                row.number("cancel_hours"),
                row.flag("enrolled_only"));
    }

    private static ServiceCard service(SqlRow row) throws SQLException {
        return new ServiceCard(
                row.id("id"),
                row.text("code"),
                row.text("name"),
                row.text("preparation"),
                row.text("documents"),
                row.numberOrNull("min_age"),
                row.numberOrNull("max_age"),
                row.constant("sex", Sex.class),
                row.flag("referral_needed"));
    }
}
