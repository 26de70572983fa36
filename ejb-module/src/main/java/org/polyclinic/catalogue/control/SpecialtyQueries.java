package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;

/** Reads specialties. */
@ApplicationScoped
public class SpecialtyQueries {

    @PersistenceContext
    EntityManager em;

    /** All, or those that doctors of a clinic work in now. */
    public List<SpecialtyView> of(UUID clinicId) {
        return em.createQuery(
                        "SELECT NEW org.polyclinic.catalogue.boundary.view.SpecialtyView("
                                + "s.id, s.code, s.nameRu, s.nameEn, s.selfReferral) FROM Specialty s "
                                + "WHERE :clinic IS NULL OR s.id IN (SELECT p.specialtyId FROM DoctorPost p "
                                + "WHERE p.clinicId = :clinic AND p.active = TRUE) ORDER BY s.nameRu",
                        SpecialtyView.class)
                .setParameter("clinic", clinicId)
                .getResultList();
    }
}
