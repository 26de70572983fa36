package org.polyclinic.catalogue.imports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.entity.City;
import org.polyclinic.catalogue.entity.Region;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.failure.InvalidValue;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;

/** Regions with their cities: a row for each city, or one row for a region without any. */
final class RegionImport implements Importer {

    private record Told(String name, ZoneId zone) {}

    private final CatalogueReferences reference;
    private final Map<String, UUID> regionIds;
    private final Map<String, UUID> cityIds;
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> cities = new HashSet<>();
    private final EntityRows<Region> regionRows = EntityRows.of(Region.class, Region::id);
    private final EntityRows<City> cityRows = EntityRows.of(City.class, City::id);

    RegionImport(CatalogueReferences reference) {
        this.reference = reference;
        this.regionIds = reference.keys().regions();
        this.cityIds = reference.keys().cities();
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
            region(row, code, new Told(name, zone));
            if (city != null) {
                city(row, code, city, cityZone);
            }
        }
    }

    private void region(ImportRow row, String code, Told now) {
        Told before = told.putIfAbsent(code, now);
        if (before != null && !before.equals(now)) {
            row.reject("region_name", "imports.contradiction");
        }
        if (before == null && regionIds.containsKey(Keys.of(code))) {
            regionRows.change(regionIds.get(Keys.of(code)), region -> region.describe(now.name(), now.zone()));
        } else if (before == null) {
            Region region = new Region(code, now.name(), now.zone());
            regionIds.put(Keys.of(code), region.id());
            regionRows.add(region);
        }
    }

    private void city(ImportRow row, String regionCode, String name, ZoneId zone) {
        String key = Keys.of(regionCode, name);
        UUID known = cityIds.get(key);
        if (!cities.add(key)) {
            row.reject("city_name", "imports.duplicate");
        } else if (known == null) {
            cityRows.add(new City(regionIds.get(Keys.of(regionCode)), name, zone));
        } else {
            cityRows.change(known, city -> city.describe(name, zone));
        }
    }

    private static String regionCode(String text) {
        if (!Region.isCode(text)) {
            throw new InvalidValue("catalogue.regionCode");
        }
        return text;
    }

    @Override
    public void write() {
        regionRows.write(reference.em());
        cityRows.write(reference.em());
    }
}
