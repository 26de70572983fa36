package org.polyclinic.patient.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/**
 * Patients with their policy, SNILS, documents and enrolment. A patient is known again by policy number or SNILS; then
 * name and birth date must agree, and contacts, enrolment and a new policy are taken over.
 */
final class PersonImport implements Importer {

    /** Whom a known number belongs to. */
    record Person(UUID id, @Nested FullName name, LocalDate birthDate, Sex sex) {

        boolean is(PersonDraft draft) {
            return birthDate.equals(draft.birthDate())
                    && sex == draft.sex()
                    && Keys.of(name.surname(), name.name())
                            .equals(Keys.of(draft.name().surname(), draft.name().name()))
                    && (!draft.row().tells("patronymic")
                            || Keys.of(name.full()).equals(Keys.of(draft.name().full())));
        }
    }

    private final PatientReferences reference;
    private final Map<String, ClinicKey> clinics;
    private final Map<String, UUID> districts;
    private final Map<String, PersonDraft> byPolicy = new LinkedHashMap<>();
    private final Map<String, PersonDraft> bySnils = new LinkedHashMap<>();
    private final List<PersonDraft> drafts = new ArrayList<>();
    private final Map<PersonDraft, UUID> known = new HashMap<>();
    private final EntityRows<Patient> rows = EntityRows.of(Patient.class, Patient::id);
    private Set<String> knownPolicies = new HashSet<>();

    PersonImport(PatientReferences reference) {
        this.reference = reference;
        this.clinics = reference.keys().clinics();
        this.districts = reference.keys().districts();
    }

    @Override
    public Columns columns() {
        return Columns.required("surname", "name", "birth_date", "sex")
                .optional(
                        "patronymic",
                        "snils",
                        "phone",
                        "email",
                        "clinic",
                        "district",
                        "policy_number",
                        "insurer",
                        "policy_from",
                        "policy_until",
                        "passport",
                        "birth_certificate",
                        "social_card");
    }

    @Override
    public void read(ImportRow row) {
        FullName name =
                new FullName(row.name("surname", 100), row.name("name", 100), row.optionalName("patronymic", 100));
        PersonDraft draft = new PersonDraft(
                row,
                name,
                birthDate(row),
                row.constant("sex", Sex.class),
                row.optional("snils", Numbers::snils),
                row.has("policy_number") ? policy(row) : null,
                PersonDraft.documents(row),
                row.optional("phone", Numbers::phone),
                row.optional("email", Numbers::email),
                clinic(row),
                district(row));
        if (!row.has("policy_number") && !row.has("snils")) {
            row.reject("policy_number", "patient.noNumber");
        }
        if (row.isGood() && isNew(draft)) {
            drafts.add(draft);
        }
    }

    private LocalDate birthDate(ImportRow row) {
        LocalDate date = row.date("birth_date");
        if (date != null && date.isAfter(Clocks.latestDay(reference.now()))) {
            row.reject("birth_date", "imports.future");
        }
        return date;
    }

    private static PersonDraft.Policy policy(ImportRow row) {
        PersonDraft.Policy policy = new PersonDraft.Policy(
                row.value("policy_number", Numbers::policy),
                row.text("insurer", 200),
                row.date("policy_from"),
                row.optionalDate("policy_until"));
        if (policy.from() != null && policy.until() != null && policy.until().isBefore(policy.from())) {
            row.reject("policy_until", "imports.endBeforeStart");
        }
        return policy;
    }

    private UUID clinic(ImportRow row) {
        ClinicKey clinic = row.optionalKnown("clinic", clinics, "imports.unknownClinic");
        return clinic == null ? null : clinic.id();
    }

    private UUID district(ImportRow row) {
        return row.optional(
                "district",
                number -> ImportRow.find(districts, Keys.of(row.raw("clinic"), number), "imports.unknownDistrict"));
    }

    private boolean isNew(PersonDraft draft) {
        if (draft.policy() != null && byPolicy.putIfAbsent(draft.policyDigits(), draft) != null) {
            draft.row().reject("policy_number", "imports.duplicate");
        }
        if (draft.snils() != null && bySnils.putIfAbsent(draft.snilsDigits(), draft) != null) {
            draft.row().reject("snils", "imports.duplicate");
        }
        return draft.row().isGood();
    }

    @Override
    public void readAll() {
        HashLookup lookup = new HashLookup(reference.em(), reference.protection());
        Map<String, UUID> policies = lookup.byPolicy(byPolicy.keySet());
        Map<String, UUID> snils = lookup.bySnils(bySnils.keySet());
        knownPolicies = policies.keySet();
        Map<UUID, Person> persons = persons(policies.values(), snils.values());
        for (PersonDraft draft : drafts) {
            UUID insured = policies.get(draft.policyDigits());
            UUID numbered = snils.get(draft.snilsDigits());
            if (insured != null && numbered != null && !insured.equals(numbered)) {
                draft.row().reject("snils", "patient.numbersOfTwo");
            } else if (insured != null || numbered != null) {
                recognise(draft, persons.get(insured == null ? numbered : insured));
            }
        }
    }

    private void recognise(PersonDraft draft, Person person) {
        if (!person.is(draft)) {
            draft.row().reject("surname", "patient.otherPerson");
        }
        known.put(draft, person.id());
    }

    private Map<UUID, Person> persons(Collection<UUID> some, Collection<UUID> others) {
        Set<UUID> ids = new HashSet<>(some);
        ids.addAll(others);
        Map<UUID, Person> persons = new HashMap<>();
        for (List<UUID> chunk : EntityRows.chunks(ids)) {
            Sql.of("SELECT id, surname, name, patronymic, birth_date, sex FROM patient WHERE TRUE")
                    .andIn("id", chunk)
                    .list(reference.em(), Person.class)
                    .forEach(person -> persons.put(person.id(), person));
        }
        return persons;
    }

    @Override
    public void write() {
        for (PersonDraft draft : drafts) {
            UUID id = known.get(draft);
            if (id == null) {
                rows.make(() -> patient(draft));
            } else {
                rows.change(id, patient -> renew(draft, patient));
            }
        }
        rows.write(reference.em());
    }

    private Patient patient(PersonDraft draft) {
        Patient patient = new Patient(draft.name(), draft.birthDate(), draft.sex(), reference.now());
        draft.identify(patient, reference.protection());
        draft.insure(patient, reference.protection());
        draft.renew(patient);
        return patient;
    }

    private void renew(PersonDraft draft, Patient patient) {
        draft.renew(patient);
        if (!knownPolicies.contains(draft.policyDigits())) {
            draft.insure(patient, reference.protection());
        }
    }
}
