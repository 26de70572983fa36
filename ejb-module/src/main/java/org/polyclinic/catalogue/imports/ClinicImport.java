package org.polyclinic.catalogue.imports;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.Clinic;
import org.polyclinic.catalogue.entity.ClinicContacts;
import org.polyclinic.catalogue.entity.ClinicName;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.LegalEntity;
import org.polyclinic.catalogue.entity.Licence;
import org.polyclinic.catalogue.entity.Location;
import org.polyclinic.catalogue.entity.Ogrn;
import org.polyclinic.catalogue.entity.OpeningHours;
import org.polyclinic.catalogue.entity.VisitTerms;
import org.polyclinic.catalogue.imports.ClinicParts.Department;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Financing;

/** Clinics with their hours, licences, departments, districts and rooms: one row for each clinic. */
final class ClinicImport implements Importer {

    private final CatalogueReferences reference;
    private final Map<String, UUID> cities;
    private final Map<String, ClinicKey> known;
    private final Set<String> seen = new HashSet<>();
    private final SearchWords words = new SearchWords(Subject.CLINIC);
    private final ClinicPartRows parts;
    private final EntityRows<Clinic> rows = EntityRows.of(Clinic.class, Clinic::id, "hours", "licences");

    ClinicImport(CatalogueReferences reference) {
        this.reference = reference;
        this.cities = reference.keys().cities();
        this.known = reference.keys().clinics();
        this.parts = new ClinicPartRows(reference);
    }

    @Override
    public Columns columns() {
        return Columns.required(
                        "code",
                        "region_code",
                        "city",
                        "full_name",
                        "short_name",
                        "inn",
                        "ogrn",
                        "postal_code",
                        "address",
                        "latitude",
                        "longitude",
                        "phones",
                        "email",
                        "time_zone",
                        "insurance",
                        "hours",
                        "departments",
                        "rooms")
                .optional("city_district", "horizon_days", "cancel_hours", "enrolled_only", "licences", "districts");
    }

    @Override
    public void read(ImportRow row) {
        String code = row.code("code");
        Clinic.Profile profile = profile(row);
        List<OpeningHours> hours = row.value("hours", ClinicParts::hours);
        List<Licence.Content> licences = row.optional("licences", ClinicParts::licences);
        List<Department> departments = row.value("departments", ClinicParts::departments);
        List<String> districts = row.optional("districts", ClinicParts::numbers);
        List<String> rooms = row.value("rooms", ClinicParts::numbers);
        if (row.isGood() && isNew(row, code)) {
            UUID id = put(row, code, profile, hours, licences == null ? List.of() : licences);
            words.put(
                    id,
                    row.raw("full_name"),
                    row.raw("short_name"),
                    row.raw("city"),
                    row.raw("address"),
                    row.raw("city_district"));
            parts.of(id, code).departments(departments).districts(districts).rooms(rooms);
        }
    }

    private UUID put(
            ImportRow row,
            String code,
            Clinic.Profile profile,
            List<OpeningHours> hours,
            List<Licence.Content> licences) {
        ClinicKey former = known.get(Keys.of(code));
        if (former != null) {
            rows.change(former.id(), clinic -> {
                clinic.describe(keeping(row, profile, clinic.profile()), reference.now());
                clinic.opensAt(hours);
                if (row.tells("licences")) {
                    clinic.holds(licences);
                }
            });
            return former.id();
        }
        Clinic clinic = new Clinic(code, profile, reference.now());
        clinic.opensAt(hours);
        clinic.holds(licences);
        return rows.add(clinic);
    }

    /** What the table has no column for stays as it is. */
    private static Clinic.Profile keeping(ImportRow row, Clinic.Profile told, Clinic.Profile before) {
        VisitTerms terms = new VisitTerms(
                told.terms().insurance(),
                row.told(
                        "horizon_days",
                        told.terms().horizonDays(),
                        before.terms().horizonDays()),
                row.told(
                        "cancel_hours",
                        told.terms().cancelHours(),
                        before.terms().cancelHours()),
                row.told(
                        "enrolled_only",
                        told.terms().enrolledOnly(),
                        before.terms().enrolledOnly()));
        return new Clinic.Profile(
                told.name(),
                told.legalEntity(),
                told.location().keeping(before.location(), row.tells("city_district")),
                told.contacts(),
                terms);
    }

    /** Null when the row is bad. */
    private Clinic.Profile profile(ImportRow row) {
        UUID cityId = cityId(row);
        ClinicName name = new ClinicName(row.text("full_name", 500), row.text("short_name", 200));
        Inn inn = row.value("inn", Inn::new);
        Ogrn ogrn = row.value("ogrn", Ogrn::new);
        Location location = location(row, cityId);
        ClinicContacts contacts = new ClinicContacts(row.text("phones", 200), row.value("email", ClinicParts::email));
        VisitTerms terms = terms(row);
        return row.isGood() ? new Clinic.Profile(name, new LegalEntity(inn, ogrn), location, contacts, terms) : null;
    }

    private UUID cityId(ImportRow row) {
        String region = row.text("region_code", 2);
        String city = row.text("city", 200);
        UUID cityId = region == null || city == null ? null : cities.get(Keys.of(region, city));
        if (cityId == null && row.isGood()) {
            row.reject("city", "imports.unknownCity");
        }
        return cityId;
    }

    /** Null when the row is bad. */
    private static Location location(ImportRow row, UUID cityId) {
        String postalCode = row.value("postal_code", ClinicParts::postalCode);
        String district = row.optionalText("city_district", 100);
        String address = row.text("address", 300);
        BigDecimal latitude = row.decimal("latitude", "-90", "90", 6);
        BigDecimal longitude = row.decimal("longitude", "-180", "180", 6);
        ZoneId zone = row.zone("time_zone");
        return zone == null
                ? null
                : new Location(cityId, postalCode, district, address, latitude, longitude, zone.getId());
    }

    /** Null when the row is bad. */
    private static VisitTerms terms(ImportRow row) {
        Integer insurance = row.value("insurance", ClinicImport::insurance);
        int horizonDays = row.numberOr("horizon_days", 1, 365, 14);
        int cancelHours = row.numberOr("cancel_hours", 0, 24 * 30, 24);
        boolean enrolledOnly = row.flag("enrolled_only", false);
        return insurance == null ? null : new VisitTerms(insurance, horizonDays, cancelHours, enrolledOnly);
    }

    private static Integer insurance(String text) {
        return List.of(text.split(";")).stream()
                .map(part -> Financings.parse(part.strip()))
                .mapToInt(Financing::bit)
                .reduce(0, (a, b) -> a | b);
    }

    private boolean isNew(ImportRow row, String code) {
        boolean isNew = seen.add(Keys.of(code));
        if (!isNew) {
            row.reject("code", "imports.duplicate");
        }
        return isNew;
    }

    @Override
    public void write() {
        rows.write(reference.em());
        parts.write();
        words.write(reference.em());
    }
}
