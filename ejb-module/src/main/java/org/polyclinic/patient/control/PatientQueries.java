package org.polyclinic.patient.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.patient.entity.IdentityDocument;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.text.TypedCodes;
import org.polyclinic.shared.time.Clocks;

/** Finds patients; numbers are compared by their keyed hashes. */
@Dependent
@Transactional
public class PatientQueries {

    private static final String VIEW =
            """
            SELECT p.id, p.surname, p.name, p.patronymic, p.birth_date, p.sex, p.clinic_id, c.short_name AS clinic_name,
                   (SELECT CONCAT('•••• •••• •••• ', o.last_digits) FROM policy o WHERE o.patient_id = p.id AND o.kind = 'OMS'
                    ORDER BY o.valid_until IS NULL OR o.valid_until >= ? DESC, o.valid_from DESC LIMIT 1) AS policy_masked
            FROM patient p LEFT JOIN clinic c ON c.id = p.clinic_id
            WHERE TRUE""";

    @PersistenceContext
    EntityManager em;

    @Inject
    LookupHash hashes;

    @Inject
    Clock clock;

    public Optional<PatientView> find(UUID patientId) {
        return views().add("AND p.id = ?", patientId).first(em, PatientView.class);
    }

    /** By OMS policy number, the number of some document without its series (or SNILS), and birth date. */
    public Optional<PatientView> identified(String policyNumber, String documentNumber, LocalDate birthDate) {
        String number = TypedCodes.compact(documentNumber);
        return views().add(
                        "AND p.birth_date = ? AND p.id = (SELECT o.patient_id FROM policy o "
                                + "WHERE o.kind = 'OMS' AND o.number_hash = ?)",
                        birthDate,
                        hashes.of(Policy.HASH_KIND, TypedCodes.digits(policyNumber)))
                .add(
                        "AND (p.snils_hash = ? OR EXISTS (SELECT 1 FROM identity_document d "
                                + "WHERE d.patient_id = p.id AND d.number_hash = ?))",
                        hashes.of(Patient.SNILS_HASH_KIND, number),
                        hashes.of(IdentityDocument.HASH_KIND, number))
                .first(em, PatientView.class);
    }

    /** Whether anybody has this OMS policy. */
    public boolean isPolicy(String number) {
        return Sql.of(
                        "SELECT id FROM policy WHERE kind = 'OMS' AND number_hash = ?",
                        hashes.of(Policy.HASH_KIND, number))
                .first(em, row -> row.id("id"))
                .isPresent();
    }

    private Sql views() {
        return Sql.of(VIEW, Clocks.utc(clock).toLocalDate());
    }
}
