package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.account.boundary.ClinicRegions;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.shared.database.Sql;

/** Reads regions and cities, and which region a clinic is in. */
@ApplicationScoped
public class RegionQueries implements ClinicRegions {

    @PersistenceContext
    EntityManager em;

    public List<RegionView> all() {
        return Sql.of("SELECT id, code, name, time_zone FROM region ORDER BY name")
                .list(
                        em,
                        row -> new RegionView(row.id("id"), row.text("code"), row.text("name"), row.text("time_zone")));
    }

    public List<CityView> cities(UUID regionId) {
        Map<UUID, List<String>> districts = districts(regionId);
        return Sql.of("SELECT id, region_id, name, time_zone FROM city WHERE region_id = ? ORDER BY name", regionId)
                .list(
                        em,
                        row -> new CityView(
                                row.id("id"),
                                row.id("region_id"),
                                row.text("name"),
                                row.text("time_zone"),
                                districts.getOrDefault(row.id("id"), List.of())));
    }

    @Override
    public Optional<UUID> regionOf(UUID clinicId) {
        return Sql.of("SELECT y.region_id FROM clinic c JOIN city y ON y.id = c.city_id WHERE c.id = ?", clinicId)
                .first(em, row -> row.id("region_id"));
    }

    private Map<UUID, List<String>> districts(UUID regionId) {
        Map<UUID, List<String>> districts = new HashMap<>();
        Sql.of(
                        "SELECT DISTINCT c.city_id, c.city_district FROM clinic c JOIN city y ON y.id = c.city_id"
                                + " WHERE y.region_id = ? AND c.city_district IS NOT NULL ORDER BY c.city_district",
                        regionId)
                .list(em, row -> districts
                        .computeIfAbsent(row.id("city_id"), city -> new ArrayList<>())
                        .add(row.text("city_district")));
        return districts;
    }
}
