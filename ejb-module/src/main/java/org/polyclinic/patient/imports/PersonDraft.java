package org.polyclinic.patient.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.polyclinic.patient.entity.DocumentKind;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** What a row tells of a patient. */
record PersonDraft(
        ImportRow row,
        FullName name,
        LocalDate birthDate,
        Sex sex,
        Snils snils,
        Policy policy,
        Map<DocumentKind, String> documents,
        String phone,
        String email,
        UUID clinicId,
        UUID districtId) {

    /** The OMS policy in a row; {@code until} null: without a term. */
    record Policy(PolicyNumber number, String insurer, LocalDate from, LocalDate until) {}

    static Map<DocumentKind, String> documents(ImportRow row) {
        Map<DocumentKind, String> documents = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            String column = kind.name().toLowerCase(Locale.ROOT);
            String number = row.optional(column, text -> Numbers.document(kind, text));
            if (number != null) {
                documents.put(kind, number);
            }
        }
        return documents;
    }

    String snilsDigits() {
        return snils == null ? null : snils.digits();
    }

    String policyDigits() {
        return policy == null ? null : policy.number().digits();
    }

    /**
     * Contacts and enrolment are taken over, as far as the table has columns for them; what identifies the person is never
     * changed by an import.
     */
    void renew(Patient patient) {
        patient.reachedAt(row.told("phone", phone, patient.phone()), row.told("email", email, patient.email()));
        if (row.tells("clinic")) {
            boolean moves = !Objects.equals(clinicId, patient.clinicId());
            patient.enrolIn(clinicId, row.told("district", districtId, moves ? null : patient.districtId()));
        }
    }

    void identify(Patient patient, Protection protection) {
        if (snils != null) {
            patient.hasSnils(snils, protection);
        }
        documents.forEach((kind, number) -> patient.shows(kind, number, protection));
    }

    void insure(Patient patient, Protection protection) {
        if (policy != null) {
            patient.insuredBy(policy.number(), policy.insurer(), policy.from(), policy.until(), protection);
        }
    }
}
