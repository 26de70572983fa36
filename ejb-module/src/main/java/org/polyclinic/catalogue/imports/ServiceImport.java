package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.AgeRange;
import org.polyclinic.catalogue.entity.MedicalService;
import org.polyclinic.catalogue.entity.ServiceCode;
import org.polyclinic.catalogue.entity.ServiceNature;
import org.polyclinic.catalogue.entity.ServiceVisit;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Sex;

/** Medical services by the nomenclature. */
final class ServiceImport implements Importer {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int OLDEST = 150;

    private final CatalogueReferences reference;
    private final Map<String, UUID> known;
    private final Map<String, UUID> specialties;
    private final Set<String> seen = new HashSet<>();
    private final SearchWords words = new SearchWords(Subject.SERVICE);
    private final EntityRows<MedicalService> rows = EntityRows.of(MedicalService.class, MedicalService::id);

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
        ServiceNature nature = new ServiceNature(
                row.text("name", 500),
                row.constant("category", ServiceCategory.class),
                row.constant("form", ServiceForm.class),
                row.optionalKnown("specialty", specialties, "imports.unknownSpecialty"));
        ServiceVisit visit = visit(row);
        AgeRange ages = Ages.of(row, OLDEST);
        Sex sex = row.optionalConstant("sex", Sex.class);
        if (row.isGood() && isNew(row, code)) {
            UUID id = put(row, code, new MedicalService.Profile(nature, visit, ages, sex));
            words.put(id, nature.name(), code.text());
        }
    }

    /** Null when the row is bad. */
    private static ServiceVisit visit(ImportRow row) {
        String documents = row.textOrEmpty("documents", 1000);
        String preparation = row.textOrEmpty("preparation", 2000);
        Integer minutes = row.number("duration_minutes", 1, MOST_MINUTES);
        boolean referralNeeded = row.flag("referral_needed", false);
        return minutes == null ? null : new ServiceVisit(documents, preparation, minutes, referralNeeded);
    }

    private UUID put(ImportRow row, ServiceCode code, MedicalService.Profile profile) {
        UUID id = known.get(Keys.of(code.text()));
        if (id == null) {
            return rows.add(new MedicalService(code, profile));
        }
        rows.change(id, service -> service.describe(keeping(row, profile, service.profile())));
        return id;
    }

    /** What the table has no column for stays as it is. */
    private static MedicalService.Profile keeping(
            ImportRow row, MedicalService.Profile told, MedicalService.Profile before) {
        ServiceVisit visit = new ServiceVisit(
                row.told("documents", told.visit().documents(), before.visit().documents()),
                row.told(
                        "preparation",
                        told.visit().preparation(),
                        before.visit().preparation()),
                told.visit().durationMinutes(),
                row.told(
                        "referral_needed",
                        told.visit().referralNeeded(),
                        before.visit().referralNeeded()));
        return new MedicalService.Profile(
                row.tells("specialty") ? told.nature() : told.nature().keepingSpecialty(before.nature()),
                visit,
                Ages.keeping(row, told.ages(), before.ages()),
                row.told("sex", told.sex(), before.sex()));
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
