package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.ServiceCode;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** Medical services by the nomenclature. */
final class ServiceImport implements Importer {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int OLDEST = 150;

    private final CatalogueReferences reference;
    private final Map<String, UUID> known;
    private final Map<String, UUID> specialties;
    private final Set<String> seen = new HashSet<>();
    private final SearchWords words = new SearchWords();
    private final SqlBatch rows = SqlBatch.of(
            "INSERT INTO medical_service (id, code, name, category, form, specialty_id, documents, preparation,"
                    + " duration_minutes, referral_needed, min_age, max_age, sex)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                    + " category = VALUES(category), form = VALUES(form), specialty_id = VALUES(specialty_id),"
                    + " documents = VALUES(documents), preparation = VALUES(preparation),"
                    + " duration_minutes = VALUES(duration_minutes), referral_needed = VALUES(referral_needed),"
                    + " min_age = VALUES(min_age), max_age = VALUES(max_age), sex = VALUES(sex)");

    ServiceImport(CatalogueReferences reference) {
        this.reference = reference;
        this.known = reference.keys().services();
        this.specialties = reference.keys().specialties();
    }

    @Override
    public Columns columns() {
        return Columns.required("code", "name", "category", "form", "duration_minutes")
                .optional("specialty", "documents", "preparation", "referral_needed", "min_age", "max_age", "sex");
    }

    @Override
    public void read(ImportRow row) {
        ServiceCode code = row.value("code", ServiceCode::new);
        String name = row.text("name", 500);
        Object[] values = {
            row.constant("category", ServiceCategory.class),
            row.constant("form", ServiceForm.class),
            row.optionalKnown("specialty", specialties, "imports.unknownSpecialty"),
            row.textOrEmpty("documents", 1000),
            row.textOrEmpty("preparation", 2000),
            row.number("duration_minutes", 1, MOST_MINUTES),
            row.flag("referral_needed", false)
        };
        Ages ages = Ages.of(row, OLDEST);
        Sex sex = row.optionalConstant("sex", Sex.class);
        if (row.isGood() && isNew(row, code)) {
            UUID id = known.getOrDefault(Keys.of(code.text()), Ids.next());
            rows.add(
                    id,
                    code.text(),
                    name,
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    values[5],
                    values[6],
                    ages.least(),
                    ages.most(),
                    sex);
            words.put(Subject.SERVICE, id, name, code.text());
        }
    }

    private boolean isNew(ImportRow row, ServiceCode code) {
        boolean isNew = seen.add(Keys.of(code.text()));
        if (!isNew) {
            row.reject("code", "imports.duplicate");
        }
        return isNew;
    }

    @Override
    public void write() {
        rows.write(reference.em());
        words.write(reference.em());
    }
}
