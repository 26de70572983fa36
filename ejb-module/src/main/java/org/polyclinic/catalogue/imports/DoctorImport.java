package org.polyclinic.catalogue.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.text.Texts;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
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
    private final SearchWords words = new SearchWords();
    private final SqlBatch rows = SqlBatch.of("INSERT INTO doctor (id, version, code, surname, name, patronymic,"
            + " search_name, sex, qualification, education, certificates, licence_number, licence_until,"
            + " practice_since, phone, email) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE version = version + 1, surname = VALUES(surname), name = VALUES(name),"
            + " patronymic = VALUES(patronymic), search_name = VALUES(search_name), sex = VALUES(sex),"
            + " qualification = VALUES(qualification), education = VALUES(education),"
            + " certificates = VALUES(certificates), licence_number = VALUES(licence_number),"
            + " licence_until = VALUES(licence_until), practice_since = VALUES(practice_since),"
            + " phone = VALUES(phone), email = VALUES(email)");

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
        Object[] person = person(row, code);
        if (code == null) {
            return;
        }
        UUID id = known.computeIfAbsent(Keys.of(code), key -> Ids.next());
        List<String> told = Arrays.stream(PERSON).map(row::raw).toList();
        List<String> before = persons.putIfAbsent(Keys.of(code), told);
        if (before != null && !before.equals(told)) {
            row.reject("code", "imports.contradiction");
        }
        posts.read(row, id, code);
        if (before == null && row.isGood()) {
            person[0] = id;
            rows.add(person);
            words.put(Subject.DOCTOR, id, row.raw("surname"), row.raw("name"), row.raw("patronymic"));
        }
    }

    /** Values in the order of the statement; the id is filled in later. */
    private Object[] person(ImportRow row, String code) {
        FullName name =
                new FullName(row.text("surname", 100), row.text("name", 100), row.optionalText("patronymic", 100));
        return new Object[] {
            null,
            code,
            name.surname(),
            name.name(),
            name.patronymic(),
            row.isGood() ? Texts.searchable(name.full()) : null,
            row.constant("sex", Sex.class),
            row.constant("qualification", Qualification.class),
            row.text("education", 500),
            row.textOrEmpty("certificates", 1000),
            row.text("licence_number", 60),
            row.optionalDate("licence_until"),
            practiceSince(row),
            row.optionalText("phone", 40),
            row.optional("email", ClinicParts::email)
        };
    }

    private LocalDate practiceSince(ImportRow row) {
        LocalDate since = row.date("practice_since");
        if (since != null && since.isAfter(reference.now().toLocalDate())) {
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
