package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Ids;

/** The post that a doctor's row tells of, with the services given there. */
final class PostRows {

    private static final int OLDEST = 150;

    private final CatalogueReferences reference;
    private final Map<String, ClinicKey> clinics;
    private final Map<String, UUID> departments;
    private final Map<String, UUID> specialties;
    private final Map<String, UUID> rooms;
    private final Map<String, UUID> districts;
    private final Map<String, UUID> services;
    private final Map<String, PostKey> known;
    private final Set<String> seen = new HashSet<>();
    private final SqlBatch rows = SqlBatch.of("INSERT INTO doctor_post (id, version, doctor_id, clinic_id,"
            + " department_id, specialty_id, room_id, position, min_age, max_age, district_id, active)"
            + " VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE version = version + 1,"
            + " department_id = VALUES(department_id), room_id = VALUES(room_id), position = VALUES(position),"
            + " min_age = VALUES(min_age), max_age = VALUES(max_age), district_id = VALUES(district_id),"
            + " active = VALUES(active)");
    private final SqlBatch formerServices = SqlBatch.of("DELETE FROM doctor_post_service WHERE post_id = ?");
    private final SqlBatch currentServices =
            SqlBatch.of("INSERT IGNORE INTO doctor_post_service (post_id, service_id) VALUES (?, ?)");

    PostRows(CatalogueReferences reference) {
        this.reference = reference;
        this.clinics = reference.keys().clinics();
        this.departments = reference.keys().departments();
        this.specialties = reference.keys().specialties();
        this.rooms = reference.keys().rooms();
        this.districts = reference.keys().districts();
        this.services = reference.keys().services();
        this.known = reference.keys().posts();
    }

    void read(ImportRow row, UUID doctorId, String doctor) {
        ClinicKey clinic = row.known("clinic", clinics, "imports.unknownClinic");
        UUID specialty = row.known("specialty", specialties, "imports.unknownSpecialty");
        UUID department = ofClinic(row, "department", departments, "imports.unknownDepartment");
        UUID room = ofClinic(row, "room", rooms, "imports.unknownRoom");
        UUID district = row.has("district") ? ofClinic(row, "district", districts, "imports.unknownDistrict") : null;
        String position = row.text("position", 200);
        Ages ages = Ages.of(row, OLDEST);
        boolean active = row.flag("active", true);
        List<UUID> given = row.list("services", code -> ImportRow.find(services, code, "imports.unknownService"));
        if (!row.isGood() || !isNew(row, doctor)) {
            return;
        }
        PostKey post = known.get(key(row, doctor));
        UUID id = post == null ? Ids.next() : post.id();
        rows.add(
                id,
                doctorId,
                clinic.id(),
                department,
                specialty,
                room,
                position,
                ages.least(),
                ages.most(),
                district,
                active);
        formerServices.add(id);
        given.forEach(service -> currentServices.add(id, service));
    }

    private static UUID ofClinic(ImportRow row, String column, Map<String, UUID> things, String messageKey) {
        return row.value(column, name -> ImportRow.find(things, Keys.of(row.raw("clinic"), name), messageKey));
    }

    private boolean isNew(ImportRow row, String doctor) {
        boolean isNew = seen.add(key(row, doctor));
        if (!isNew) {
            row.reject("code", "imports.duplicate");
        }
        return isNew;
    }

    private static String key(ImportRow row, String doctor) {
        return Keys.of(doctor, row.raw("clinic"), row.raw("specialty"));
    }

    void write() {
        rows.write(reference.em());
        formerServices.write(reference.em());
        currentServices.write(reference.em());
    }
}
