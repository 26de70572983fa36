package org.polyclinic.booking.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** A client bound to a clinic moves appointments within it: both slots must be there. */
class BoundClientIT {

    private final Domain domain = Domain.shared();
    private World world;
    private Patient patient;
    private Caller client;
    private List<UUID> slots;
    private UUID appointment;

    @BeforeEach
    void bookOne() {
        world = new World(domain);
        patient = world.patient();
        client = new ClientCaller("partner", Set.of(Roles.APPOINTMENTS_READ, Roles.APPOINTMENTS_WRITE), world.clinic);
        slots = world.slots(world.generalPractitioner, World.inDays(3), 2);
        appointment =
                as(client, to -> to.book(World.wish(slots.get(0), patient)).id());
    }

    private <T> T as(Caller caller, Function<Appointments, T> work) {
        return Boundaries.request(domain, caller, at -> work.apply(at.get(Appointments.class)));
    }

    private void slotIsInAnotherClinic(UUID slot) {
        domain.sql("UPDATE slot SET clinic_id = ? WHERE id = ?", world.otherClinic, slot);
    }

    private UUID move(Caller caller) {
        return as(caller, to -> to.move(new MoveAppointment("move", appointment, null, slots.get(1), null, null))
                .time()
                .slotId());
    }

    private UUID undo(Caller caller) {
        return as(caller, to -> to.undoMove(new UndoMove("undo", appointment, null))
                .time()
                .slotId());
    }

    @Test
    void movesThereAndBackWithinTheClinic() {
        assertThat(move(client)).isEqualTo(slots.get(1));
        assertThat(undo(client)).isEqualTo(slots.get(0));
    }

    @Test
    void findsNoSlotOfAnotherClinicToMoveTo() {
        slotIsInAnotherClinic(slots.get(1));

        assertThatThrownBy(() -> move(client)).isInstanceOf(NotFound.class).hasMessage("booking.slotNotFound");
        assertThatThrownBy(() -> as(client, to -> to.servicesAt(appointment, slots.get(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotUndoAMoveBackIntoAnotherClinic() {
        move(World.self(patient));
        slotIsInAnotherClinic(slots.get(0));

        assertThatThrownBy(() -> undo(client)).isInstanceOf(NotFound.class).hasMessage("booking.slotNotFound");
    }
}
