package org.polyclinic.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Holds;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.HoldSlot;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.kiosk.Kiosk;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/**
 * A patient with an appointment cancelled with a document and another that was moved once, slots held by an API client, on
 * the site and at a kiosk, and somebody without any appointment.
 */
final class Scene {

    static final UUID KIOSK = Ids.next();
    static final String CLIENT = "one";
    static final LocalDate BORN = LocalDate.of(1985, 3, 14);
    static final String KIOSK_SECRET = "the-secret-of-this-very-kiosk";
    static final String ADDRESS = "203.0.113.5";

    final Domain domain = Domain.shared();
    final World world = new World(domain);
    final Patient patient = world.patient();
    final Patient newcomer = world.patient();
    final UUID appointment;
    final UUID cancelled;
    final UUID freeSlot;
    final String ticketCode;
    private final UUID clientsHold;
    private final UUID visitorsHold;
    private final UUID kiosksHold;

    Scene() {
        List<UUID> slots = world.slots(world.generalPractitioner, World.inDays(3), 6);
        freeSlot = slots.get(5);
        cancelled = cancelled(slots.get(0));
        AppointmentView moved = moved(slots.get(0), slots.get(1));
        appointment = moved.id();
        ticketCode = moved.code();
        clientsHold = hold(new ClientCaller(CLIENT, Set.of(Roles.APPOINTMENTS_WRITE), null), slots.get(2));
        visitorsHold = hold(new Visitor(), slots.get(3));
        kiosksHold = hold(new KioskCaller(KIOSK, world.clinic), slots.get(4));
        domain.persist(new Kiosk(
                world.clinic, "Инфомат", domain.get(LookupHash.class).of(Kiosk.HASH_KIND, KIOSK_SECRET), true));
    }

    private UUID cancelled(UUID slot) {
        UUID id = book(slot).id();
        byte[] content = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        CancelAppointment cancel =
                new CancelAppointment("cancelled", id, null, null, new Attachment("note.pdf", content));
        as(World.self(patient), at -> at.get(Appointments.class).cancel(cancel));
        return id;
    }

    private AppointmentView moved(UUID from, UUID to) {
        MoveAppointment move = new MoveAppointment("moved", book(from).id(), null, to, null, null);
        return as(World.self(patient), at -> at.get(Appointments.class).move(move));
    }

    private AppointmentView book(UUID slot) {
        return as(World.self(patient), at -> at.get(Appointments.class).book(World.wish(slot, patient)));
    }

    private UUID hold(Caller caller, UUID slot) {
        return as(caller, at -> at.get(Holds.class).hold(new HoldSlot(null, slot, ADDRESS)))
                .id();
    }

    private <T> T as(Caller caller, java.util.function.Function<Boundaries, T> act) {
        return Boundaries.request(domain, caller, act);
    }

    /** The hold that is this caller's own, or one that is not. */
    UUID hold(Caller caller, boolean own) {
        return switch (caller.channel()) {
            case API -> clientsHold;
            case KIOSK -> own ? kiosksHold : clientsHold;
            default -> own ? visitorsHold : clientsHold;
        };
    }

    UUID clinic(Situation situation) {
        return situation.ownClinic ? world.clinic : world.otherClinic;
    }
}
