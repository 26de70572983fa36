package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.shared.database.Sql;

/** Reads doctor posts with everything a patient sees of them, many in one query. */
@ApplicationScoped
public class PostQueries {

    private static final String POSTS =
            """
            SELECT p.id, p.doctor_id, d.surname, d.name, d.patronymic, d.qualification, p.position,
                   s.id AS specialty_id, s.code AS specialty_code, s.name_ru AS specialty_name_ru,
                   s.name_en AS specialty_name_en, s.self_referral AS specialty_self_referral,
                   c.id AS clinic_id, c.short_name AS clinic_name, COALESCE(dep.address, c.address) AS address,
                   dep.name AS department, r.number AS room, c.time_zone, p.min_age, p.max_age, di.number AS district
            FROM doctor_post p
            JOIN doctor d ON d.id = p.doctor_id
            JOIN specialty s ON s.id = p.specialty_id
            JOIN clinic c ON c.id = p.clinic_id
            JOIN department dep ON dep.id = p.department_id
            JOIN room r ON r.id = p.room_id
            LEFT JOIN district di ON di.id = p.district_id
            WHERE TRUE""";

    @PersistenceContext
    EntityManager em;

    public List<DoctorPostView> byIds(Collection<UUID> postIds) {
        return postIds.isEmpty()
                ? List.of()
                : Sql.of(POSTS).andIn("p.id", postIds).list(em, DoctorPostView.class);
    }

    public Optional<DoctorPostView> ofDistrict(UUID districtId) {
        return Sql.of(POSTS)
                .add("AND p.district_id = ? AND p.active ORDER BY p.id LIMIT 1", districtId)
                .first(em, DoctorPostView.class);
    }

    /** Posts a doctor holds now. */
    public List<DoctorPostView> ofDoctor(UUID doctorId) {
        return Sql.of(POSTS)
                .add("AND p.doctor_id = ? AND p.active ORDER BY s.name_ru, c.short_name", doctorId)
                .list(em, DoctorPostView.class);
    }
}
