package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.imports.ClinicParts.Department;
import org.polyclinic.catalogue.imports.ClinicParts.Hours;
import org.polyclinic.catalogue.imports.ClinicParts.Licence;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Keys;
import org.polyclinic.shared.value.Ids;

/**
 * Rows that belong to clinics. Hours and licences become what the file says; departments, districts and rooms are only
 * added or changed, since doctors and patients hang on them.
 */
final class ClinicPartRows {

    private final CatalogueReferences reference;
    private final Map<String, UUID> knownDepartments;
    private final Map<String, UUID> knownDistricts;
    private final Map<String, UUID> knownRooms;
    private final Set<String> added = new HashSet<>();
    private final SqlBatch formerHours = SqlBatch.of("DELETE FROM clinic_hours WHERE clinic_id = ?");
    private final SqlBatch hours =
            SqlBatch.of("INSERT INTO clinic_hours (clinic_id, weekday, opens, closes) VALUES (?, ?, ?, ?)");
    private final SqlBatch formerLicences = SqlBatch.of("DELETE FROM licence WHERE clinic_id = ?");
    private final SqlBatch licences =
            SqlBatch.of("INSERT INTO licence (id, clinic_id, number, activities, valid_until) VALUES (?, ?, ?, ?, ?)");
    private final SqlBatch departments =
            SqlBatch.of("INSERT INTO department (id, clinic_id, name, address) VALUES (?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE name = VALUES(name), address = VALUES(address)");
    private final SqlBatch districts = SqlBatch.of("INSERT INTO district (id, clinic_id, number) VALUES (?, ?, ?)");
    private final SqlBatch rooms = SqlBatch.of("INSERT INTO room (id, clinic_id, number) VALUES (?, ?, ?)");

    ClinicPartRows(CatalogueReferences reference) {
        this.reference = reference;
        this.knownDepartments = reference.keys().departments();
        this.knownDistricts = reference.keys().districts();
        this.knownRooms = reference.keys().rooms();
    }

    OfClinic of(UUID id, String code) {
        return new OfClinic(id, code);
    }

    /** Collects the parts of one clinic. */
    final class OfClinic {

        private final UUID id;
        private final String code;

        private OfClinic(UUID id, String code) {
            this.id = id;
            this.code = code;
        }

        OfClinic hours(List<Hours> given) {
            formerHours.add(id);
            given.forEach(day -> hours.add(id, day.weekday(), day.opens(), day.closes()));
            return this;
        }

        OfClinic licences(List<Licence> given) {
            formerLicences.add(id);
            if (given != null) {
                given.stream()
                        .filter(licence -> added.add(Keys.of("licence", code, licence.number())))
                        .forEach(licence -> licences.add(
                                Ids.next(), id, licence.number(), licence.activities(), licence.validUntil()));
            }
            return this;
        }

        OfClinic departments(List<Department> given) {
            given.stream()
                    .filter(department -> added.add(Keys.of("department", code, department.name())))
                    .forEach(this::department);
            return this;
        }

        private void department(Department department) {
            UUID departmentId = knownDepartments.getOrDefault(Keys.of(code, department.name()), Ids.next());
            departments.add(departmentId, id, department.name(), department.address());
        }

        OfClinic districts(List<String> given) {
            if (given != null) {
                addNew("district", knownDistricts, districts, given);
            }
            return this;
        }

        OfClinic rooms(List<String> given) {
            addNew("room", knownRooms, rooms, given);
            return this;
        }

        private void addNew(String what, Map<String, UUID> known, SqlBatch batch, List<String> numbers) {
            numbers.stream()
                    .filter(number -> !known.containsKey(Keys.of(code, number)))
                    .filter(number -> added.add(Keys.of(what, code, number)))
                    .forEach(number -> batch.add(Ids.next(), id, number));
        }
    }

    void write() {
        List.of(formerHours, hours, formerLicences, licences, departments, districts, rooms)
                .forEach(batch -> batch.write(reference.em()));
    }
}
