package org.polyclinic.catalogue.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.Ogrn;
import org.polyclinic.catalogue.imports.ClinicParts.Department;
import org.polyclinic.catalogue.imports.ClinicParts.Hours;
import org.polyclinic.catalogue.imports.ClinicParts.Licence;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.Ids;

/** Clinics with their hours, licences, departments, districts and rooms: one row for each clinic. */
final class ClinicImport implements Importer {

    private final CatalogueReferences reference;
    private final Map<String, UUID> cities;
    private final Map<String, ClinicKey> known;
    private final Set<String> seen = new HashSet<>();
    private final SearchWords words = new SearchWords();
    private final ClinicPartRows parts;
    private final SqlBatch rows = SqlBatch.of("INSERT INTO clinic (id, version, city_id, code, full_name, short_name,"
            + " inn, ogrn, postal_code, city_district, address, latitude, longitude, phones, email, time_zone,"
            + " insurance, horizon_days, cancel_hours, enrolled_only, updated_at)"
            + " VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE version = version + 1, city_id = VALUES(city_id),"
            + " full_name = VALUES(full_name), short_name = VALUES(short_name), inn = VALUES(inn),"
            + " ogrn = VALUES(ogrn), postal_code = VALUES(postal_code), city_district = VALUES(city_district),"
            + " address = VALUES(address), latitude = VALUES(latitude), longitude = VALUES(longitude),"
            + " phones = VALUES(phones), email = VALUES(email), time_zone = VALUES(time_zone),"
            + " insurance = VALUES(insurance), horizon_days = VALUES(horizon_days),"
            + " cancel_hours = VALUES(cancel_hours), enrolled_only = VALUES(enrolled_only),"
            + " updated_at = VALUES(updated_at)");

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
        List<Object> values = new ArrayList<>();
        readNames(row, code, values);
        readPlace(row, values);
        readRules(row, values);
        List<Hours> hours = row.value("hours", ClinicParts::hours);
        List<Licence> licences = row.optional("licences", ClinicParts::licences);
        List<Department> departments = row.value("departments", ClinicParts::departments);
        List<String> districts = row.optional("districts", ClinicParts::numbers);
        List<String> rooms = row.value("rooms", ClinicParts::numbers);
        if (row.isGood() && isNew(row, code)) {
            UUID id =
                    known.containsKey(Keys.of(code)) ? known.get(Keys.of(code)).id() : Ids.next();
            values.add(0, id);
            rows.add(values.toArray());
            words.put(
                    Subject.CLINIC,
                    id,
                    row.raw("full_name"),
                    row.raw("short_name"),
                    row.raw("city"),
                    row.raw("address"),
                    row.raw("city_district"));
            parts.of(id, code)
                    .hours(hours)
                    .licences(licences)
                    .departments(departments)
                    .districts(districts)
                    .rooms(rooms);
        }
    }

    private void readNames(ImportRow row, String code, List<Object> values) {
        String region = row.text("region_code", 2);
        String city = row.text("city", 200);
        UUID cityId = region == null || city == null ? null : cities.get(Keys.of(region, city));
        if (cityId == null && row.isGood()) {
            row.reject("city", "imports.unknownCity");
        }
        values.add(cityId);
        values.add(code);
        values.add(row.text("full_name", 500));
        values.add(row.text("short_name", 200));
        Inn inn = row.value("inn", Inn::new);
        values.add(inn == null ? null : inn.digits());
        Ogrn ogrn = row.value("ogrn", Ogrn::new);
        values.add(ogrn == null ? null : ogrn.digits());
    }

    private static void readPlace(ImportRow row, List<Object> values) {
        values.add(row.value("postal_code", ClinicParts::postalCode));
        values.add(row.optionalText("city_district", 100));
        values.add(row.text("address", 300));
        values.add(row.decimal("latitude", "-90", "90", 6));
        values.add(row.decimal("longitude", "-180", "180", 6));
        values.add(row.text("phones", 200));
        values.add(row.value("email", ClinicParts::email));
        values.add(row.has("time_zone") ? String.valueOf(row.zone("time_zone")) : row.text("time_zone", 40));
    }

    private void readRules(ImportRow row, List<Object> values) {
        values.add(row.value("insurance", ClinicImport::insurance));
        values.add(row.numberOr("horizon_days", 1, 365, 14));
        values.add(row.numberOr("cancel_hours", 0, 24 * 30, 24));
        values.add(row.flag("enrolled_only", false));
        values.add(reference.now());
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
