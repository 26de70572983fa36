package org.polyclinic.access;

import static org.polyclinic.access.Rule.ALL;
import static org.polyclinic.access.Rule.OWN;
import static org.polyclinic.access.Rule.OWN_CLINIC;
import static org.polyclinic.access.Rule.SECRET;
import static org.polyclinic.access.Rule.UNBOUND;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.APPOINTMENTS_WRITE;
import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;
import static org.polyclinic.shared.access.Roles.IMPORTS_WRITE;
import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.PATIENTS_IDENTIFY;
import static org.polyclinic.shared.access.Roles.SLOTS_READ;
import static org.polyclinic.shared.access.Roles.SYSTEM;
import static org.polyclinic.shared.access.Roles.VISITOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each role may do: boundary method by role. What stands not here is denied, so the roles of staff may do nothing yet.
 * {@code docs/access.md} shows this table.
 */
public final class AccessTable {

    /** Open to whoever calls, and why. */
    static final Map<String, String> OPEN = Map.of(
            "ApiClients.authenticate(String, String)",
                    "here it is decided who calls; that a wrong secret opens nothing is tested over the API",
            "ApiClientRegistry.keep(String, String)",
                    "called at start, before anybody can call; no interface reaches it");

    private static final List<String> READERS = List.of(VISITOR, KIOSK, PATIENT, CATALOGUE_READ);
    private static final List<String> SLOT_READERS = List.of(VISITOR, KIOSK, PATIENT, SLOTS_READ);
    private static final List<String> SEARCHERS = List.of(VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ);
    private static final List<String> BOOKERS =
            List.of(VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM);
    private static final List<String> PUBLIC = List.of(VISITOR, KIOSK, PATIENT);

    private static final Map<String, Map<String, Rule>> ROWS = rows();

    private AccessTable() {}

    static Set<String> methods() {
        return ROWS.keySet();
    }

    /** The rules of a method by role; none: denied. */
    static Map<String, Rule> of(String method) {
        return ROWS.getOrDefault(method, Map.of());
    }

    /** What a role may call at all. */
    public static Set<String> methodsOf(String role) {
        return ROWS.keySet().stream()
                .filter(method -> ROWS.get(method).containsKey(role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Rule>> rows() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        Stream.of(catalogue(), slots(), persons(), appointments(), tickets(), holds(), imports())
                .forEach(rows::putAll);
        return rows;
    }

    private static Map<String, Map<String, Rule>> catalogue() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        rows.put("Regions.list()", each(READERS, ALL));
        rows.put("Regions.cities(UUID)", each(READERS, ALL));
        rows.put("Clinics.search(ClinicFilter, PageRequest)", each(READERS, ALL));
        rows.put("Clinics.get(UUID)", each(BOOKERS, ALL));
        rows.put("Specialties.list(UUID)", each(BOOKERS, ALL));
        rows.put("MedicalServices.search(ServiceFilter, PageRequest)", each(BOOKERS, ALL));
        rows.put("MedicalServices.get(UUID)", each(BOOKERS, ALL));
        rows.put("MedicalServices.prices(UUID, UUID)", each(READERS, ALL));
        rows.put("MedicalServices.pricesToday(UUID, List)", each(READERS, ALL));
        rows.put("MedicalServices.usualAt(UUID)", each(READERS, ALL));
        rows.put("Doctors.get(UUID)", each(BOOKERS, ALL));
        rows.put("Doctors.post(UUID)", each(BOOKERS, ALL));
        rows.put("Doctors.ofDistrict(UUID)", each(BOOKERS, ALL));
        rows.put("Doctors.posts(Collection)", each(BOOKERS, ALL));
        rows.put("Doctors.suggest(String, int)", each(READERS, ALL));
        rows.put("Doctors.meaning(String)", each(SEARCHERS, ALL));
        rows.put("References.require(Collection)", each(SEARCHERS, ALL));
        return rows;
    }

    private static Map<String, Map<String, Rule>> slots() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        rows.put("Availability.search(DoctorFilter, PageRequest)", each(SLOT_READERS, ALL));
        rows.put("Slots.days(SlotQuery)", each(SLOT_READERS, ALL));
        rows.put("Slots.times(SlotQuery)", each(SLOT_READERS, ALL));
        rows.put("Slots.get(UUID)", each(SLOT_READERS, ALL));
        rows.put("Slots.alternatives(UUID, UUID, int)", each(SLOT_READERS, ALL));
        return rows;
    }

    private static Map<String, Map<String, Rule>> persons() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        rows.put("Patients.identify(IdentifyPatient)", each(with(PUBLIC, PATIENTS_IDENTIFY), SECRET));
        rows.put("Patients.get(UUID)", Map.of(PATIENT, OWN, PATIENTS_IDENTIFY, OWN_CLINIC));
        rows.put("Kiosks.open(String, String)", each(PUBLIC, SECRET));
        return rows;
    }

    private static Map<String, Map<String, Rule>> appointments() {
        Map<String, Rule> readers = Map.of(PATIENT, OWN, APPOINTMENTS_READ, OWN_CLINIC);
        Map<String, Rule> writers = Map.of(PATIENT, OWN, APPOINTMENTS_WRITE, OWN_CLINIC);
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        rows.put("Appointments.book(BookAppointment)", writers);
        rows.put("Appointments.check(CheckBooking)", writers);
        rows.put("Appointments.get(UUID)", readers);
        rows.put("Appointments.ofPatient(UUID, AppointmentFilter, PageRequest)", readers);
        rows.put("Appointments.listOfPatient(UUID, AppointmentFilter, ListFormat, Locale)", readers);
        rows.put("Appointments.cancel(CancelAppointment)", writers);
        rows.put("Appointments.move(MoveAppointment)", writers);
        rows.put("Appointments.servicesAt(UUID, UUID)", readers);
        rows.put("Appointments.undoMove(UndoMove)", writers);
        rows.put("Appointments.cancellationDocument(UUID)", readers);
        rows.put("Tickets.pdf(UUID, Locale)", readers);
        rows.put("Tickets.calendar(UUID, Locale)", readers);
        return rows;
    }

    private static Map<String, Map<String, Rule>> tickets() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        rows.put("Tickets.find(TicketKey)", each(PUBLIC, SECRET));
        rows.put("Tickets.open(TicketKey)", each(PUBLIC, SECRET));
        rows.put("Tickets.keyOf(UUID, LocalDate)", Map.of(PATIENT, OWN));
        rows.put("Tickets.cancel(TicketKey, String, String, Attachment)", each(PUBLIC, SECRET));
        rows.put("Tickets.move(TicketKey, String, UUID, UUID, UUID)", each(PUBLIC, SECRET));
        rows.put("Tickets.servicesAt(TicketKey, UUID)", each(PUBLIC, SECRET));
        rows.put("Tickets.undoMove(TicketKey, String)", each(PUBLIC, SECRET));
        rows.put("Tickets.pdf(TicketKey, Locale)", each(PUBLIC, SECRET));
        rows.put("Tickets.calendar(TicketKey, Locale)", each(PUBLIC, SECRET));
        rows.put("Tickets.qrSvg(String, Locale)", each(with(PUBLIC, APPOINTMENTS_READ), ALL));
        return rows;
    }

    private static Map<String, Map<String, Rule>> holds() {
        Map<String, Rule> own = each(with(PUBLIC, APPOINTMENTS_WRITE), OWN);
        Map<String, Rule> hold = new LinkedHashMap<>(each(PUBLIC, ALL));
        hold.put(APPOINTMENTS_WRITE, OWN_CLINIC);
        return Map.of("Holds.hold(HoldSlot)", hold, "Holds.get(UUID)", own, "Holds.release(UUID)", own);
    }

    private static Map<String, Map<String, Rule>> imports() {
        Map<String, Map<String, Rule>> rows = new LinkedHashMap<>();
        for (String codes : List.of("regions", "clinics", "specialties", "services", "rooms", "districts", "posts")) {
            rows.put("CatalogueKeys." + codes + "()", Map.of(IMPORTS_WRITE, ALL));
        }
        for (String feature : List.of("Catalogue", "Schedule", "Patient")) {
            rows.put(
                    feature + "Imports.run(" + feature + "Import, ImportFile, boolean)",
                    Map.of(IMPORTS_WRITE, UNBOUND));
        }
        return rows;
    }

    private static List<String> with(List<String> roles, String another) {
        return Stream.concat(roles.stream(), Stream.of(another)).toList();
    }

    private static Map<String, Rule> each(List<String> roles, Rule rule) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        roles.forEach(role -> rules.put(role, rule));
        return rules;
    }

    /** As it stands in the documentation, in the order of the methods' names. */
    static String markdown() {
        return ROWS.keySet().stream()
                .sorted()
                .map(method -> "| `%s` | %s |".formatted(method, rules(ROWS.get(method))))
                .collect(Collectors.joining("\n", "| Method | Roles and how far they get |\n|---|---|\n", "\n"));
    }

    private static String rules(Map<String, Rule> rules) {
        return Stream.of(Rule.values())
                .filter(rules::containsValue)
                .map(rule -> rules.keySet().stream()
                                .filter(role -> rules.get(role) == rule)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ": " + rule.text)
                .collect(Collectors.joining("; "));
    }
}
