package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.shared.database.Sql;

/** Reads specialties. */
@ApplicationScoped
public class SpecialtyQueries {

    private static final String SPECIALTIES =
            "SELECT s.id AS specialty_id, s.code AS specialty_code, s.name_ru, s.name_en, s.self_referral"
                    + " FROM specialty s WHERE TRUE";

    @PersistenceContext
    EntityManager em;

    /** All, or those that doctors of a clinic work in now. */
    public List<SpecialtyView> of(UUID clinicId) {
        return Sql.of(SPECIALTIES)
                .addIf(
                        clinicId,
                        "AND s.id IN (SELECT p.specialty_id FROM doctor_post p WHERE p.clinic_id = ? AND p.active)")
                .add("ORDER BY s.name_ru")
                .list(em, PostQueries::specialty);
    }
}
