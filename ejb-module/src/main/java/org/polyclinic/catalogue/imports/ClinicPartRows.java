package org.polyclinic.catalogue.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.polyclinic.catalogue.entity.Department;
import org.polyclinic.catalogue.entity.District;
import org.polyclinic.catalogue.entity.Room;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.Keys;

/**
 * Departments, districts and rooms that clinics' rows tell of. They are only added or changed, since doctors and patients
 * hang on them.
 */
final class ClinicPartRows {

    private final CatalogueReferences reference;
    private final Map<String, UUID> knownDepartments;
    private final Map<String, UUID> knownDistricts;
    private final Map<String, UUID> knownRooms;
    private final Set<String> added = new HashSet<>();
    private final EntityRows<Department> departments = EntityRows.of(Department.class, Department::id);
    private final EntityRows<District> districts = EntityRows.of(District.class, District::id);
    private final EntityRows<Room> rooms = EntityRows.of(Room.class, Room::id);

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

        OfClinic departments(List<ClinicParts.Department> given) {
            given.stream()
                    .filter(department -> added.add(Keys.of("department", code, department.name())))
                    .forEach(this::department);
            return this;
        }

        private void department(ClinicParts.Department told) {
            UUID former = knownDepartments.get(Keys.of(code, told.name()));
            if (former == null) {
                departments.add(new Department(id, told.name(), told.address()));
            } else {
                departments.change(former, department -> department.describe(told.name(), told.address()));
            }
        }

        OfClinic districts(List<String> given) {
            if (given != null) {
                addNew("district", knownDistricts, given, number -> districts.add(new District(id, number)));
            }
            return this;
        }

        OfClinic rooms(List<String> given) {
            addNew("room", knownRooms, given, number -> rooms.add(new Room(id, number)));
            return this;
        }

        private void addNew(String what, Map<String, UUID> known, List<String> numbers, Consumer<String> adder) {
            numbers.stream()
                    .filter(number -> !known.containsKey(Keys.of(code, number)))
                    .filter(number -> added.add(Keys.of(what, code, number)))
                    .forEach(adder);
        }
    }

    void write() {
        List.of(departments, districts, rooms).forEach(part -> part.write(reference.em()));
    }
}
