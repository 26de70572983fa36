package org.polyclinic.catalogue.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.polyclinic.catalogue.entity.Icd10Code;
import org.polyclinic.catalogue.entity.Icd10Range;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;

/**
 * The classification of diseases as the Ministry publishes it (reference book 1.2.643.5.1.13.13.11.1005), and which
 * specialties treat a block or rubric.
 */
final class Icd10Import implements Importer {

    private static final Pattern CHAPTER = Pattern.compile("[IVX]{1,5}");
    private static final Pattern BLOCK = Pattern.compile("[^-]+-[^-]+");

    private final CatalogueReferences reference;
    private final Map<String, UUID> specialties;
    private final Set<String> known;
    private final Map<String, ImportRow> seen = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final SqlBatch rows = SqlBatch.of("INSERT INTO icd10 (code, parent_code, name) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE parent_code = VALUES(parent_code), name = VALUES(name)");
    private final SqlBatch formerTreatment =
            SqlBatch.of("DELETE FROM icd10_specialty WHERE code_from = ? AND code_to = ?");
    private final SqlBatch treatment =
            SqlBatch.of("INSERT IGNORE INTO icd10_specialty (code_from, code_to, specialty_id) VALUES (?, ?, ?)");

    Icd10Import(CatalogueReferences reference) {
        this.reference = reference;
        this.specialties = reference.keys().specialties();
        this.known = new HashSet<>(Sql.of("SELECT code FROM icd10").list(reference.em(), String.class));
    }

    @Override
    public Columns columns() {
        return Columns.required("code", "parent", "name").optional("specialties");
    }

    @Override
    public void read(ImportRow row) {
        String code = row.value("code", Icd10Import::code);
        String parent = row.optional("parent", Icd10Import::code);
        String name = row.text("name", 500);
        List<UUID> treating =
                row.list("specialties", key -> ImportRow.find(specialties, key, "imports.unknownSpecialty"));
        Icd10Range range = treating.isEmpty() ? null : row.value("code", Icd10Range::parse);
        if (!row.isGood()) {
            return;
        }
        if (seen.putIfAbsent(Keys.of(code), row) != null) {
            row.reject("code", "imports.duplicate");
            return;
        }
        parents.put(code, parent);
        rows.add(code, parent, name);
        if (range != null) {
            formerTreatment.add(range.from(), range.to());
            treating.forEach(specialty -> treatment.add(range.from(), range.to(), specialty));
        }
    }

    /** A parent may stand below its children in the file, so it is looked for at the end. */
    @Override
    public void readAll() {
        parents.forEach((code, parent) -> {
            if (parent != null && !parents.containsKey(parent) && !known.contains(parent)) {
                seen.get(Keys.of(code)).reject("parent", "imports.unknownParent");
            }
        });
    }

    /** A chapter (Roman number), a block (A00-A09), a rubric or a subdivision. */
    private static String code(String text) {
        if (CHAPTER.matcher(text).matches()) {
            return text;
        }
        if (BLOCK.matcher(text).matches()) {
            Icd10Range.parse(text);
            return text;
        }
        return new Icd10Code(text).text();
    }

    @Override
    public void write() {
        rows.write(reference.em());
        formerTreatment.write(reference.em());
        treatment.write(reference.em());
    }
}
