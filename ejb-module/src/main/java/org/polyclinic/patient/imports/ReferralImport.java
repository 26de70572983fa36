package org.polyclinic.patient.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Referral;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;

/** Referrals to specialists; the patient is named by the OMS policy. One that is known already is passed over. */
final class ReferralImport implements Importer {

    private record Draft(ImportRow row, String policy, UUID specialtyId, LocalDate issuedOn, LocalDate validUntil) {}

    record Key(UUID patientId, UUID specialtyId, LocalDate issuedOn) {}

    private final PatientReferences reference;
    private final Map<String, UUID> specialties;
    private final List<Draft> drafts = new ArrayList<>();
    private final EntityRows<Referral> rows = EntityRows.of(Referral.class, Referral::id);
    private Map<String, UUID> patients = Map.of();

    ReferralImport(PatientReferences reference) {
        this.reference = reference;
        this.specialties = reference.keys().specialties();
    }

    @Override
    public Columns columns() {
        return Columns.required("policy_number", "specialty", "issued_on", "valid_until");
    }

    @Override
    public void read(ImportRow row) {
        PolicyNumber policy = row.value("policy_number", Numbers::policy);
        UUID specialty = row.known("specialty", specialties, "imports.unknownSpecialty");
        LocalDate issuedOn = row.date("issued_on");
        LocalDate validUntil = row.date("valid_until");
        if (issuedOn != null && validUntil != null && validUntil.isBefore(issuedOn)) {
            row.reject("valid_until", "imports.endBeforeStart");
        }
        if (row.isGood()) {
            drafts.add(new Draft(row, policy.digits(), specialty, issuedOn, validUntil));
        }
    }

    @Override
    public void readAll() {
        Set<String> policies = drafts.stream().map(Draft::policy).collect(Collectors.toSet());
        patients = new HashLookup(reference.em(), reference.protection()).byPolicy(policies);
        drafts.stream().filter(draft -> !patients.containsKey(draft.policy())).forEach(draft -> draft.row()
                .reject("policy_number", "patient.unknownPolicy"));
    }

    @Override
    public void write() {
        Set<Key> known = known();
        for (Draft draft : drafts) {
            UUID patient = patients.get(draft.policy());
            if (known.add(new Key(patient, draft.specialtyId(), draft.issuedOn()))) {
                rows.add(new Referral(patient, draft.specialtyId(), draft.issuedOn(), draft.validUntil()));
            }
        }
        rows.write(reference.em());
    }

    private Set<Key> known() {
        Set<Key> known = new HashSet<>();
        for (List<UUID> chunk : EntityRows.chunks(new HashSet<>(patients.values()))) {
            known.addAll(Sql.of("SELECT patient_id, specialty_id, issued_on FROM referral WHERE TRUE")
                    .andIn("patient_id", chunk)
                    .list(reference.em(), Key.class));
        }
        return known;
    }
}
