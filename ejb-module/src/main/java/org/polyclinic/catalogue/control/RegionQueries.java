package org.polyclinic.catalogue.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    record City(UUID id, UUID regionId, String name, String timeZone) {}

    record District(UUID cityId, String name) {}

    @PersistenceContext
    EntityManager em;

    public List<RegionView> all() {
        return em.createQuery(
                        "SELECT NEW org.polyclinic.catalogue.boundary.view.RegionView("
                                + "r.id, r.code, r.name, r.timeZone) FROM Region r ORDER BY r.name",
                        RegionView.class)
                .getResultList();
    }

    public List<CityView> cities(UUID regionId) {
        Map<UUID, List<String>> districts = districts(regionId);
        return Sql.of("SELECT id, region_id, name, time_zone FROM city WHERE region_id = ? ORDER BY name", regionId)
                .list(em, City.class)
                .stream()
                .map(city -> new CityView(
                        city.id(),
                        city.regionId(),
                        city.name(),
                        city.timeZone(),
                        districts.getOrDefault(city.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<UUID> regionOf(UUID clinicId) {
        return Sql.of("SELECT y.region_id FROM clinic c JOIN city y ON y.id = c.city_id WHERE c.id = ?", clinicId)
                .first(em, row -> row.id("region_id"));
    }

    private Map<UUID, List<String>> districts(UUID regionId) {
        return Sql.of(
                        "SELECT DISTINCT c.city_id, c.city_district AS name FROM clinic c JOIN city y ON y.id = c.city_id"
                                + " WHERE y.region_id = ? AND c.city_district IS NOT NULL ORDER BY c.city_district",
                        regionId)
                .list(em, District.class)
                .stream()
                .collect(groupingBy(District::cityId, mapping(District::name, toList())));
    }
}
