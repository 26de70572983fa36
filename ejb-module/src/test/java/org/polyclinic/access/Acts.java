package org.polyclinic.access;

import static org.polyclinic.access.Act.changing;
import static org.polyclinic.access.Act.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.World;

/** What is asked of each method that concerns somebody; {@link PublicActs} has the others. */
final class Acts {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private Acts() {}

    static Map<String, Act> all() {
        Map<String, Act> acts = new TreeMap<>(PublicActs.all());
        readAppointments(acts);
        changeAppointments(acts);
        tickets(acts);
        holds(acts);
        persons(acts);
        imports(acts);
        return acts;
    }

    private static void readAppointments(Map<String, Act> acts) {
        acts.put("Appointments.get(UUID)", reading(ask -> ask.to(Appointments.class)
                .get(ask.scene().appointment)));
        acts.put("Appointments.ofPatient(UUID, AppointmentFilter, PageRequest)", reading(ask -> ask.to(
                        Appointments.class)
                .ofPatient(ask.scene().patient.id(), AppointmentFilter.all(), PageRequest.first(10))));
        acts.put(
                "Appointments.listOfPatient(UUID, AppointmentFilter, ListFormat, Locale)",
                reading(ask -> rows(ask.to(Appointments.class)
                        .listOfPatient(
                                ask.scene().patient.id(),
                                AppointmentFilter.all(),
                                Appointments.ListFormat.CSV,
                                ENGLISH))));
        acts.put("Appointments.cancellationDocument(UUID)", reading(ask -> ask.to(Appointments.class)
                .cancellationDocument(ask.scene().cancelled)));
        acts.put("Tickets.pdf(UUID, Locale)", reading(ask -> ask.to(Tickets.class)
                .pdf(ask.scene().appointment, ENGLISH)));
        acts.put("Tickets.calendar(UUID, Locale)", reading(ask -> ask.to(Tickets.class)
                .calendar(ask.scene().appointment, ENGLISH)));
    }

    /** The lines below the header. */
    private static Page<String> rows(byte[] csv) {
        return new Page<>(
                new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList(), null);
    }

    private static void changeAppointments(Map<String, Act> acts) {
        acts.put(
                "Appointments.book(BookAppointment)",
                changing(ask -> ask.to(Appointments.class).book(World.wish(ask.scene().freeSlot, ask.scene().newcomer)))
                        .ofNewcomer());
        acts.put(
                "Appointments.check(CheckBooking)",
                reading(ask -> ask.to(Appointments.class)
                                .check(new CheckBooking(
                                        ask.scene().freeSlot,
                                        ask.scene().newcomer.id(),
                                        null,
                                        null)))
                        .ofNewcomer());
        acts.put("Appointments.cancel(CancelAppointment)", changing(ask -> ask.to(Appointments.class)
                .cancel(new CancelAppointment("c", ask.scene().appointment, null, null))));
        acts.put("Appointments.move(MoveAppointment)", changing(ask -> ask.to(Appointments.class)
                .move(new MoveAppointment("m", ask.scene().appointment, null, ask.scene().freeSlot, null, null))));
        acts.put("Appointments.servicesAt(UUID, UUID)", reading(ask -> ask.to(Appointments.class)
                .servicesAt(ask.scene().appointment, ask.scene().freeSlot)));
        acts.put("Appointments.undoMove(UndoMove)", changing(ask -> ask.to(Appointments.class)
                .undoMove(new UndoMove("u", ask.scene().appointment, null))));
    }

    private static void tickets(Map<String, Act> acts) {
        acts.put("Tickets.find(TicketKey)", reading(ask -> ask.to(Tickets.class).find(ask.ticket())));
        acts.put("Tickets.open(TicketKey)", reading(ask -> ask.to(Tickets.class).open(ask.ticket())));
        acts.put("Tickets.keyOf(UUID, LocalDate)", reading(ask -> ask.to(Tickets.class)
                .keyOf(ask.scene().appointment, Scene.BORN)));
        acts.put("Tickets.cancel(TicketKey, String, String, Attachment)", changing(ask -> ask.to(Tickets.class)
                .cancel(ask.ticket(), "c", null, null)));
        acts.put("Tickets.move(TicketKey, String, UUID, UUID, UUID)", changing(ask -> ask.to(Tickets.class)
                .move(ask.ticket(), "m", ask.scene().freeSlot, null, null)));
        acts.put("Tickets.servicesAt(TicketKey, UUID)", reading(ask -> ask.to(Tickets.class)
                .servicesAt(ask.ticket(), ask.scene().freeSlot)));
        acts.put("Tickets.undoMove(TicketKey, String)", changing(ask -> ask.to(Tickets.class)
                .undoMove(ask.ticket(), "u")));
        acts.put("Tickets.pdf(TicketKey, Locale)", reading(ask -> ask.to(Tickets.class)
                .pdf(ask.ticket(), ENGLISH)));
        acts.put("Tickets.calendar(TicketKey, Locale)", reading(ask -> ask.to(Tickets.class)
                .calendar(ask.ticket(), ENGLISH)));
        acts.put("Tickets.qrSvg(String, Locale)", reading(ask -> ask.to(Tickets.class)
                .qrSvg("ABCDEFGHJK", ENGLISH)));
    }

    private static void holds(Map<String, Act> acts) {
        acts.put("Holds.hold(HoldSlot)", changing(ask -> ask.to(Holds.class)
                .hold(new HoldSlot(null, ask.scene().freeSlot, Scene.ADDRESS))));
        acts.put("Holds.get(UUID)", reading(ask -> ask.to(Holds.class)
                .get(ask.scene().hold(ask.caller(), ask.own()))));
        acts.put("Holds.release(UUID)", changing(ask -> {
            ask.to(Holds.class).release(ask.scene().hold(ask.caller(), ask.own()));
            return "released";
        }));
    }

    private static void persons(Map<String, Act> acts) {
        acts.put("Patients.identify(IdentifyPatient)", reading(ask -> ask.to(Patients.class)
                .identify(ask.papers())));
        acts.put("Patients.get(UUID)", reading(ask -> ask.to(Patients.class)
                .get(ask.scene().patient.id())));
        acts.put("Kiosks.open(String, String)", reading(ask -> ask.to(Kiosks.class)
                .open(ask.kioskSecret(), Scene.ADDRESS)));
    }

    private static void imports(Map<String, Act> acts) {
        acts.put("CatalogueImports.run(CatalogueImport, ImportFile, boolean)", reading(ask -> ask.to(
                        CatalogueImports.class)
                .run(CatalogueImport.REGIONS, table("region_code,region_name,time_zone"), true)));
        acts.put(
                "ScheduleImports.run(ScheduleImport, ImportFile, boolean)", reading(ask -> ask.to(ScheduleImports.class)
                        .run(ScheduleImport.CALENDAR, table("day,kind,name"), true)));
        acts.put("PatientImports.run(PatientImport, ImportFile, boolean)", reading(ask -> ask.to(PatientImports.class)
                .run(PatientImport.REFERRALS, table("policy_number,specialty,issued_on,valid_until"), true)));
    }

    /** A table without a row. */
    private static ImportFile table(String header) {
        return new ImportFile("table.csv", ImportFile.Format.CSV, header.getBytes(StandardCharsets.UTF_8));
    }
}
