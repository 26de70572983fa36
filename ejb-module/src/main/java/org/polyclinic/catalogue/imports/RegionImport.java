package org.polyclinic.catalogue.imports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.failure.InvalidValue;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Ids;

/** Regions with their cities: a row for each city, or one row for a region without any. */
final class RegionImport implements Importer {

    private record Region(UUID id, String code, String name, String zone) {}

    private record City(UUID id, UUID regionId, String name, String zone) {}

    private final CatalogueReferences reference;
    private final Map<String, UUID> knownRegions;
    private final Map<String, UUID> knownCities;
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, City> cities = new HashMap<>();

    RegionImport(CatalogueReferences reference) {
        this.reference = reference;
        this.knownRegions = reference.keys().regions();
        this.knownCities = reference.keys().cities();
    }

    @Override
    public Columns columns() {
        return Columns.required("region_code", "region_name", "time_zone").optional("city_name", "city_time_zone");
    }

    @Override
    public void read(ImportRow row) {
        String code = row.value("region_code", RegionImport::regionCode);
        String name = row.text("region_name", 200);
        ZoneId zone = row.zone("time_zone");
        String city = row.optionalText("city_name", 200);
        ZoneId cityZone = row.has("city_time_zone") ? row.zone("city_time_zone") : zone;
        if (row.isGood()) {
            Region region = region(row, code, name, zone);
            if (city != null) {
                add(row, region, city, cityZone);
            }
        }
    }

    private Region region(ImportRow row, String code, String name, ZoneId zone) {
        UUID id = knownRegions.computeIfAbsent(Keys.of(code), key -> Ids.next());
        Region region = new Region(id, code, name, zone.getId());
        Region former = regions.putIfAbsent(code, region);
        if (former != null && !former.equals(region)) {
            row.reject("region_name", "imports.contradiction");
        }
        return region;
    }

    private void add(ImportRow row, Region region, String name, ZoneId zone) {
        String key = Keys.of(region.code(), name);
        UUID id = knownCities.getOrDefault(key, Ids.next());
        if (cities.putIfAbsent(key, new City(id, region.id(), name, zone.getId())) != null) {
            row.reject("city_name", "imports.duplicate");
        }
    }

    private static String regionCode(String text) {
        if (!text.matches("[0-9]{2}")) {
            throw new InvalidValue("catalogue.regionCode");
        }
        return text;
    }

    @Override
    public void write() {
        SqlBatch regionRows = SqlBatch.of("INSERT INTO region (id, code, name, time_zone) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE name = VALUES(name), time_zone = VALUES(time_zone)");
        regions.values().forEach(region -> regionRows.add(region.id(), region.code(), region.name(), region.zone()));
        SqlBatch cityRows = SqlBatch.of("INSERT INTO city (id, region_id, name, time_zone) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE name = VALUES(name), time_zone = VALUES(time_zone)");
        cities.values().forEach(city -> cityRows.add(city.id(), city.regionId(), city.name(), city.zone()));
        regionRows.write(reference.em());
        cityRows.write(reference.em());
    }
}
