package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.Specialty;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;

/** Specialties in both languages. */
final class SpecialtyImport implements Importer {

    private final CatalogueReferences reference;
    private final Map<String, UUID> known;
    private final Set<String> seen = new HashSet<>();
    private final SearchWords words = new SearchWords(Subject.SPECIALTY);
    private final EntityRows<Specialty> rows = EntityRows.of(Specialty.class, Specialty::id);

    SpecialtyImport(CatalogueReferences reference) {
        this.reference = reference;
        this.known = reference.keys().specialties();
    }

    @Override
    public Columns columns() {
        return Columns.required("code", "name_ru", "name_en", "self_referral").optional("search_words");
    }

    @Override
    public void read(ImportRow row) {
        String code = row.code("code");
        String russian = row.text("name_ru", 200);
        String english = row.text("name_en", 200);
        boolean selfReferral = row.flag("self_referral", false);
        String called = row.textOrEmpty("search_words", 500);
        if (!row.isGood()) {
            return;
        }
        if (!seen.add(Keys.of(code))) {
            row.reject("code", "imports.duplicate");
            return;
        }
        UUID id = known.get(Keys.of(code));
        if (id == null) {
            id = rows.add(new Specialty(code, russian, english, selfReferral));
        } else {
            rows.change(id, specialty -> specialty.describe(russian, english, selfReferral));
        }
        if (row.tells("search_words")) {
            words.put(id, russian, english, called);
        } else {
            words.add(id, russian, english);
        }
    }

    @Override
    public void write() {
        rows.write(reference.em());
        words.write(reference.em());
    }
}
