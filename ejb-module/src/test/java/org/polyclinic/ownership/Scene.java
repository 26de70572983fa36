package org.polyclinic.ownership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.kiosk.Kiosk;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/**
 * A patient with an appointment cancelled with a document and another that was moved once, a slot held by an API client, a
 * kiosk, and people around them.
 */
final class Scene {

    private static final LocalDate BORN = LocalDate.of(1985, 3, 14);
    private static final String KIOSK_SECRET = "the-secret-of-this-very-kiosk";
    private static final String ADDRESS = "203.0.113.5";

    final UUID appointment;
    final UUID cancelled;
    final UUID hold;
    final UUID freeSlot;
    final Patient patient;
    final Patient newcomer;
    private final Domain domain = Domain.shared();
    private final World world = new World(domain);
    private final String ticketCode;

    Scene() {
        patient = world.patient();
        newcomer = world.patient();
        List<UUID> slots = world.slots(world.generalPractitioner, World.inDays(3), 4);
        freeSlot = slots.get(3);
        cancelled = let(Who.PATIENT, at -> at.get(Appointments.class).book(World.wish(slots.get(0), patient)))
                .id();
        CancelAppointment cancel = new CancelAppointment("cancelled", cancelled, null, null, document());
        let(Who.PATIENT, at -> at.get(Appointments.class).cancel(cancel));
        AppointmentView booked =
                let(Who.PATIENT, at -> at.get(Appointments.class).book(World.wish(slots.get(0), patient)));
        MoveAppointment move = new MoveAppointment("moved", booked.id(), null, slots.get(1), null, null);
        appointment =
                let(Who.PATIENT, at -> at.get(Appointments.class).move(move)).id();
        ticketCode = booked.code();
        hold = let(Who.CLIENT, at -> at.get(Holds.class).hold(new HoldSlot(null, slots.get(2))))
                .id();
        domain.persist(new Kiosk(world.clinic, "Инфомат", KIOSK_SECRET, domain.get(LookupHash.class)));
    }

    private static Attachment document() {
        return new Attachment("note.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** One request of somebody. */
    <T> T let(Who who, Function<Boundaries, T> act) {
        return Boundaries.request(domain, caller(who), clinicOf(who), act);
    }

    private Caller caller(Who who) {
        return switch (who) {
            case PATIENT -> World.self(patient);
            case OTHER_PATIENT -> World.self(newcomer);
            case CLIENT, CLIENT_OF_CLINIC -> new Caller(Caller.CLIENT_PREFIX + "one", role -> false);
            case OTHER_CLIENT, CLIENT_OF_OTHER_CLINIC -> new Caller(Caller.CLIENT_PREFIX + "two", role -> false);
            case KNOWING_VISITOR, GUESSING_VISITOR -> new Caller(Roles.VISITOR, Roles.VISITOR::equals);
        };
    }

    private UUID clinicOf(Who who) {
        return switch (who) {
            case CLIENT_OF_CLINIC -> world.clinic;
            case CLIENT_OF_OTHER_CLINIC -> world.otherClinic;
            default -> null;
        };
    }

    /** What this one shows to open the patient's ticket. */
    TicketKey key(Who who) {
        return new TicketKey(ticketCode, who == Who.KNOWING_VISITOR ? BORN : BORN.plusDays(1), ADDRESS);
    }

    IdentifyPatient papers(Who who) {
        String document = who == Who.KNOWING_VISITOR ? "000001" : "000009";
        return new IdentifyPatient(World.policyNumber(1).digits(), document, BORN, ADDRESS);
    }

    String kioskSecret(Who who) {
        return who == Who.KNOWING_VISITOR ? KIOSK_SECRET : "a-secret-somebody-guessed";
    }

    /** A table without a row. */
    static ImportFile table(String header) {
        return new ImportFile("table.csv", ImportFile.Format.CSV, header.getBytes(StandardCharsets.UTF_8));
    }
}
