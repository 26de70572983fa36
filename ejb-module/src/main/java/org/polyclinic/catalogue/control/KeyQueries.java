package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Keys;

/** Reads which ids stand behind the stable codes; each map is one query. */
@ApplicationScoped
public class KeyQueries {

    record Single(UUID id, String k) {}

    record Pair(UUID id, String k, String l) {

        String key() {
            return Keys.of(k, l);
        }
    }

    record Clinic(UUID id, String code, String timeZone) {}

    record Post(UUID id, UUID doctorId, UUID clinicId, String doctor, String clinic, String specialty) {

        String key() {
            return Keys.of(doctor, clinic, specialty);
        }
    }

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
        return map(
                Sql.of("SELECT id, code, time_zone FROM clinic").list(em, Clinic.class),
                Clinic::code,
                clinic -> new ClinicKey(clinic.id(), ZoneId.of(clinic.timeZone())));
    }

    public Map<String, PostKey> posts() {
        return map(
                Sql.of("SELECT p.id, p.doctor_id, p.clinic_id, d.code AS doctor, c.code AS clinic, s.code AS specialty"
                                + " FROM doctor_post p JOIN doctor d ON d.id = p.doctor_id"
                                + " JOIN clinic c ON c.id = p.clinic_id JOIN specialty s ON s.id = p.specialty_id")
                        .list(em, Post.class),
                Post::key,
                post -> new PostKey(post.id(), post.doctorId(), post.clinicId()));
    }

    private Map<String, UUID> ids(String select) {
        return map(Sql.of(select).list(em, Single.class), Single::k, Single::id);
    }

    private Map<String, UUID> pairs(String select) {
        return map(Sql.of(select).list(em, Pair.class), Pair::key, Pair::id);
    }

    private static <R, T> Map<String, T> map(List<R> rows, Function<R, String> key, Function<R, T> value) {
        Map<String, T> all = Keys.map();
        rows.forEach(row -> all.put(Keys.of(key.apply(row)), value.apply(row)));
        return all;
    }
}
