package org.polyclinic.ownership;

import static org.polyclinic.ownership.Who.CLIENT;
import static org.polyclinic.ownership.Who.CLIENT_OF_CLINIC;
import static org.polyclinic.ownership.Who.CLIENT_OF_OTHER_CLINIC;
import static org.polyclinic.ownership.Who.GUESSING_VISITOR;
import static org.polyclinic.ownership.Who.KNOWING_VISITOR;
import static org.polyclinic.ownership.Who.OTHER_CLIENT;
import static org.polyclinic.ownership.Who.OTHER_PATIENT;
import static org.polyclinic.ownership.Who.PATIENT;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.catalogue.boundary.CatalogueImports;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.kiosk.Kiosks;
import org.polyclinic.patient.boundary.PatientImports;
import org.polyclinic.patient.boundary.Patients;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.schedule.boundary.ScheduleImports;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.World;

/** Methods of boundaries that concern somebody: what is asked, by the owner and by a stranger. */
final class OwnedMethods {

    private static final Locale ENGLISH = Locale.ENGLISH;

    /** What somebody asks a boundary; for a void method anything but null. */
    interface Act {
        Object by(Scene scene, Boundaries at, Who who);
    }

    record Case(String method, Who owner, Who stranger, Act act) {}

    private OwnedMethods() {}

    static Stream<Case> cases() {
        return Stream.of(appointments(), tickets(), holds(), persons(), imports())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> appointments() {
        return Stream.of(
                        whoever("Appointments.get(UUID)", (scene, at, who) -> at.get(Appointments.class)
                                .get(scene.appointment)),
                        whoever(
                                "Appointments.ofPatient(UUID, AppointmentFilter, PageRequest)",
                                (scene, at, who) -> at.get(Appointments.class)
                                        .ofPatient(scene.patient.id(), AppointmentFilter.all(), PageRequest.first(10))),
                        whoever(
                                "Appointments.listOfPatient(UUID, AppointmentFilter, ListFormat, Locale)",
                                (scene, at, who) -> rows(at.get(Appointments.class)
                                        .listOfPatient(
                                                scene.patient.id(),
                                                AppointmentFilter.all(),
                                                Appointments.ListFormat.CSV,
                                                ENGLISH))),
                        whoever("Appointments.cancel(CancelAppointment)", (scene, at, who) -> at.get(Appointments.class)
                                .cancel(new CancelAppointment("c" + who, scene.appointment, null, null))),
                        whoever(
                                "Appointments.cancellationDocument(UUID)",
                                (scene, at, who) -> at.get(Appointments.class).cancellationDocument(scene.cancelled)),
                        whoever("Appointments.move(MoveAppointment)", (scene, at, who) -> at.get(Appointments.class)
                                .move(new MoveAppointment(
                                        "m" + who, scene.appointment, null, scene.freeSlot, null, null))),
                        whoever("Appointments.servicesAt(UUID, UUID)", (scene, at, who) -> at.get(Appointments.class)
                                .servicesAt(scene.appointment, scene.freeSlot)),
                        whoever("Appointments.undoMove(UndoMove)", (scene, at, who) -> at.get(Appointments.class)
                                .undoMove(new UndoMove("u" + who, scene.appointment, null))),
                        whoever("Tickets.pdf(UUID, Locale)", (scene, at, who) -> at.get(Tickets.class)
                                .pdf(scene.appointment, ENGLISH)),
                        whoever("Tickets.calendar(UUID, Locale)", (scene, at, who) -> at.get(Tickets.class)
                                .calendar(scene.appointment, ENGLISH)),
                        newcomersOwn(
                                "Appointments.book(BookAppointment)", (scene, at, who) -> at.get(Appointments.class)
                                        .book(World.wish(scene.freeSlot, scene.newcomer))),
                        newcomersOwn("Appointments.check(CheckBooking)", (scene, at, who) -> at.get(Appointments.class)
                                .check(new CheckBooking(scene.freeSlot, scene.newcomer.id(), null, null))))
                .flatMap(cases -> cases);
    }

    /** The lines below the header. */
    private static Page<String> rows(byte[] csv) {
        return new Page<>(
                new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList(), null);
    }

    /** The patient's own, and of the clinic. */
    private static Stream<Case> whoever(String method, Act act) {
        return Stream.of(
                new Case(method, PATIENT, OTHER_PATIENT, act),
                new Case(method, CLIENT_OF_CLINIC, CLIENT_OF_OTHER_CLINIC, act));
    }

    private static Stream<Case> newcomersOwn(String method, Act act) {
        return Stream.of(
                new Case(method, OTHER_PATIENT, PATIENT, act),
                new Case(method, CLIENT_OF_CLINIC, CLIENT_OF_OTHER_CLINIC, act));
    }

    private static Stream<Case> tickets() {
        return Stream.of(
                secret("Tickets.find(TicketKey)", (scene, at, who) -> at.get(Tickets.class)
                        .find(scene.key(who))),
                secret(
                        "Tickets.cancel(TicketKey, String, String, Attachment)",
                        (scene, at, who) -> at.get(Tickets.class).cancel(scene.key(who), "c", null, null)),
                secret("Tickets.move(TicketKey, String, UUID, UUID, UUID)", (scene, at, who) -> at.get(Tickets.class)
                        .move(scene.key(who), "m", scene.freeSlot, null, null)),
                secret("Tickets.servicesAt(TicketKey, UUID)", (scene, at, who) -> at.get(Tickets.class)
                        .servicesAt(scene.key(who), scene.freeSlot)),
                secret("Tickets.undoMove(TicketKey, String)", (scene, at, who) -> at.get(Tickets.class)
                        .undoMove(scene.key(who), "u")),
                secret("Tickets.pdf(TicketKey, Locale)", (scene, at, who) -> at.get(Tickets.class)
                        .pdf(scene.key(who), ENGLISH)),
                secret("Tickets.calendar(TicketKey, Locale)", (scene, at, who) -> at.get(Tickets.class)
                        .calendar(scene.key(who), ENGLISH)));
    }

    private static Case secret(String method, Act act) {
        return new Case(method, KNOWING_VISITOR, GUESSING_VISITOR, act);
    }

    private static Stream<Case> holds() {
        return Stream.of(
                new Case("Holds.get(UUID)", CLIENT, OTHER_CLIENT, (scene, at, who) -> at.get(Holds.class)
                        .get(scene.hold)),
                new Case("Holds.release(UUID)", CLIENT, OTHER_CLIENT, (scene, at, who) -> {
                    at.get(Holds.class).release(scene.hold);
                    return "released";
                }),
                new Case("Holds.hold(HoldSlot)", CLIENT_OF_CLINIC, CLIENT_OF_OTHER_CLINIC, (scene, at, who) -> at.get(
                                Holds.class)
                        .hold(new HoldSlot(null, scene.freeSlot))));
    }

    private static Stream<Case> persons() {
        return Stream.of(
                secret("Patients.identify(IdentifyPatient)", (scene, at, who) -> at.get(Patients.class)
                        .identify(scene.papers(who))),
                new Case("Patients.get(UUID)", PATIENT, OTHER_PATIENT, (scene, at, who) -> at.get(Patients.class)
                        .get(scene.patient.id())),
                secret("Kiosks.open(String)", (scene, at, who) -> at.get(Kiosks.class)
                        .open(scene.kioskSecret(who))));
    }

    /** Tables concern the whole registry. */
    private static Stream<Case> imports() {
        return Stream.of(
                registrys("CatalogueImports.run(CatalogueImport, ImportFile, boolean)", (scene, at, who) -> at.get(
                                CatalogueImports.class)
                        .run(CatalogueImport.REGIONS, Scene.table("region_code,region_name,time_zone"), true)),
                registrys("ScheduleImports.run(ScheduleImport, ImportFile, boolean)", (scene, at, who) -> at.get(
                                ScheduleImports.class)
                        .run(ScheduleImport.CALENDAR, Scene.table("day,kind,name"), true)),
                registrys("PatientImports.run(PatientImport, ImportFile, boolean)", (scene, at, who) -> at.get(
                                PatientImports.class)
                        .run(
                                PatientImport.REFERRALS,
                                Scene.table("policy_number,specialty,issued_on,valid_until"),
                                true)));
    }

    private static Case registrys(String method, Act act) {
        return new Case(method, CLIENT, CLIENT_OF_CLINIC, act);
    }
}
