package org.polyclinic.catalogue.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.Doctor;
import org.polyclinic.catalogue.entity.Training;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Doctors with their posts: a row for each post; rows of one doctor must agree about the person. */
final class DoctorImport implements Importer {

    private static final String[] PERSON = {
        "surname",
        "name",
        "patronymic",
        "sex",
        "qualification",
        "education",
        "certificates",
        "licence_number",
        "licence_until",
        "practice_since",
        "phone",
        "email"
    };

    private final CatalogueReferences reference;
    private final Map<String, UUID> known;
    private final Map<String, List<String>> persons = new HashMap<>();
    private final PostRows posts;
    private final SearchWords words = new SearchWords(Subject.DOCTOR);
    private final EntityRows<Doctor> rows = EntityRows.of(Doctor.class, Doctor::id);

    DoctorImport(CatalogueReferences reference) {
        this.reference = reference;
        this.known = reference.keys().doctors();
        this.posts = new PostRows(reference);
    }

    @Override
    public Columns columns() {
        return Columns.required(
                        "code",
                        "surname",
                        "name",
                        "sex",
                        "qualification",
                        "education",
                        "licence_number",
                        "practice_since",
                        "clinic",
                        "department",
                        "specialty",
                        "room",
                        "position",
                        "services")
                .optional(
                        "patronymic",
                        "certificates",
                        "licence_until",
                        "phone",
                        "email",
                        "min_age",
                        "max_age",
                        "district",
                        "active");
    }

    @Override
    public void read(ImportRow row) {
        String code = row.code("code");
        Doctor.Profile profile = profile(row);
        if (code == null) {
            return;
        }
        List<String> told = Arrays.stream(PERSON).map(row::raw).toList();
        List<String> before = persons.putIfAbsent(Keys.of(code), told);
        if (before != null && !before.equals(told)) {
            row.reject("code", "imports.contradiction");
        }
        if (before == null && row.isGood()) {
            UUID id = put(row, code, profile);
            if (row.tells("patronymic")) {
                words.put(id, row.raw("surname"), row.raw("name"), row.raw("patronymic"));
            } else {
                words.add(id, row.raw("surname"), row.raw("name"));
            }
        }
        posts.read(row, known.get(Keys.of(code)), code);
    }

    private UUID put(ImportRow row, String code, Doctor.Profile profile) {
        UUID former = known.get(Keys.of(code));
        if (former != null) {
            rows.change(former, doctor -> doctor.describe(keeping(row, profile, doctor.profile())));
            return former;
        }
        UUID id = rows.add(new Doctor(code, profile));
        known.put(Keys.of(code), id);
        return id;
    }

    /** What the table has no column for stays as it is. */
    private static Doctor.Profile keeping(ImportRow row, Doctor.Profile told, Doctor.Profile before) {
        FullName name = new FullName(
                told.name().surname(),
                told.name().name(),
                row.told("patronymic", told.name().patronymic(), before.name().patronymic()));
        return new Doctor.Profile(
                name,
                told.sex(),
                told.training().keeping(before.training(), row.tells("certificates"), row.tells("licence_until")),
                row.told("phone", told.phone(), before.phone()),
                row.told("email", told.email(), before.email()));
    }

    /** Worth nothing when the row is bad. */
    private Doctor.Profile profile(ImportRow row) {
        FullName name =
                new FullName(row.text("surname", 100), row.text("name", 100), row.optionalText("patronymic", 100));
        Sex sex = row.constant("sex", Sex.class);
        Training training = new Training(
                row.constant("qualification", Qualification.class),
                row.text("education", 500),
                row.textOrEmpty("certificates", 1000),
                row.text("licence_number", 60),
                row.optionalDate("licence_until"),
                practiceSince(row));
        String phone = row.optionalText("phone", 40);
        return new Doctor.Profile(name, sex, training, phone, row.optional("email", ClinicParts::email));
    }

    private LocalDate practiceSince(ImportRow row) {
        LocalDate since = row.date("practice_since");
        if (since != null && since.isAfter(Clocks.latestDay(reference.now()))) {
            row.reject("practice_since", "imports.future");
        }
        return since;
    }

    @Override
    public void write() {
        rows.write(reference.em());
        posts.write();
        words.write(reference.em());
    }
}
