package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.polyclinic.patient.boundary.PatientVisits;
import org.polyclinic.shared.database.Sql;

/** Appointments, as far as the feature of patients asks for them. */
@ApplicationScoped
public class VisitsOfPatients implements PatientVisits {

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean wasBooked(UUID patientId, UUID clinicId) {
        return Sql.of("SELECT id FROM appointment WHERE patient_id = ? AND clinic_id = ? LIMIT 1", patientId, clinicId)
                .first(em, row -> row.id("id"))
                .isPresent();
    }
}
