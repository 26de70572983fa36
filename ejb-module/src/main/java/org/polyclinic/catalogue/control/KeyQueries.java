package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Keys;

/** Reads which ids stand behind the stable codes; each map is one query. */
@ApplicationScoped
public class KeyQueries {

    @PersistenceContext
    EntityManager em;

    public Map<String, UUID> regions() {
        return ids("SELECT id, code AS k FROM region");
    }

    public Map<String, UUID> specialties() {
        return ids("SELECT id, code AS k FROM specialty");
    }

    public Map<String, UUID> services() {
        return ids("SELECT id, code AS k FROM medical_service");
    }

    public Map<String, UUID> doctors() {
        return ids("SELECT id, code AS k FROM doctor");
    }

    /** By region and name. */
    public Map<String, UUID> cities() {
        return pairs("SELECT x.id, r.code AS k, x.name AS l FROM city x JOIN region r ON r.id = x.region_id");
    }

    /** By clinic and name. */
    public Map<String, UUID> departments() {
        return pairs("SELECT x.id, c.code AS k, x.name AS l FROM department x JOIN clinic c ON c.id = x.clinic_id");
    }

    public Map<String, UUID> districts() {
        return pairs("SELECT x.id, c.code AS k, x.number AS l FROM district x JOIN clinic c ON c.id = x.clinic_id");
    }

    public Map<String, UUID> rooms() {
        return pairs("SELECT x.id, c.code AS k, x.number AS l FROM room x JOIN clinic c ON c.id = x.clinic_id");
    }

    public Map<String, ClinicKey> clinics() {
        Map<String, ClinicKey> all = Keys.map();
        Sql.of("SELECT id, code, time_zone FROM clinic")
                .list(
                        em,
                        row -> all.put(
                                Keys.of(row.text("code")),
                                new ClinicKey(row.id("id"), ZoneId.of(row.text("time_zone")))));
        return all;
    }

    public Map<String, PostKey> posts() {
        Map<String, PostKey> all = Keys.map();
        Sql.of("SELECT p.id, p.doctor_id, p.clinic_id, d.code AS doctor, c.code AS clinic, s.code AS specialty"
                        + " FROM doctor_post p JOIN doctor d ON d.id = p.doctor_id"
                        + " JOIN clinic c ON c.id = p.clinic_id JOIN specialty s ON s.id = p.specialty_id")
                .list(
                        em,
                        row -> all.put(
                                Keys.of(row.text("doctor"), row.text("clinic"), row.text("specialty")),
                                new PostKey(row.id("id"), row.id("doctor_id"), row.id("clinic_id"))));
        return all;
    }

    private Map<String, UUID> ids(String select) {
        Map<String, UUID> all = Keys.map();
        Sql.of(select).list(em, row -> all.put(Keys.of(row.text("k")), row.id("id")));
        return all;
    }

    private Map<String, UUID> pairs(String select) {
        Map<String, UUID> all = Keys.map();
        Sql.of(select).list(em, row -> all.put(Keys.of(row.text("k"), row.text("l")), row.id("id")));
        return all;
    }
}
