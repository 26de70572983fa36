package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.catalogue.entity.AgeRange;
import org.polyclinic.catalogue.entity.DoctorPost;
import org.polyclinic.catalogue.entity.Workplace;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Keys;

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
    private final EntityRows<DoctorPost> posts = EntityRows.of(DoctorPost.class, DoctorPost::id, "services");

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
        Workplace workplace = new Workplace(
                ofClinic(row, "department", departments, "imports.unknownDepartment"),
                ofClinic(row, "room", rooms, "imports.unknownRoom"),
                row.has("district") ? ofClinic(row, "district", districts, "imports.unknownDistrict") : null);
        String position = row.text("position", 200);
        AgeRange ages = Ages.of(row, OLDEST);
        boolean active = row.flag("active", true);
        List<UUID> given = row.list("services", code -> ImportRow.find(services, code, "imports.unknownService"));
        if (row.isGood() && isNew(row, doctor)) {
            put(
                    row,
                    known.get(key(row, doctor)),
                    new DoctorPost.Key(doctorId, clinic.id(), specialty),
                    new DoctorPost.Profile(workplace, position, ages, active),
                    given);
        }
    }

    private void put(ImportRow row, PostKey former, DoctorPost.Key key, DoctorPost.Profile profile, List<UUID> given) {
        if (former == null) {
            posts.add(new DoctorPost(key, profile, given));
        } else {
            posts.change(former.id(), post -> {
                post.describe(keeping(row, profile, post.profile()));
                post.gives(given);
            });
        }
    }

    /** What the table has no column for stays as it is. */
    private static DoctorPost.Profile keeping(ImportRow row, DoctorPost.Profile told, DoctorPost.Profile before) {
        return new DoctorPost.Profile(
                row.tells("district") ? told.workplace() : told.workplace().keepingDistrict(before.workplace()),
                told.position(),
                Ages.keeping(row, told.ages(), before.ages()),
                row.told("active", told.active(), before.active()));
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
        posts.write(reference.em());
    }
}
