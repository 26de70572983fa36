package org.polyclinic.booking.control.appointment;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.hold.HoldDesk;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** A patient in front of five free slots of a general practitioner. */
abstract class BookingCase {

    final Domain domain = Domain.shared();
    final BookingDesk desk = domain.get(BookingDesk.class);
    final ChangeDesk changes = domain.get(ChangeDesk.class);
    final HoldDesk holds = domain.get(HoldDesk.class);
    final AppointmentQueries queries = domain.get(AppointmentQueries.class);
    World world;
    Patient patient;
    Caller self;
    List<UUID> slots;

    @BeforeEach
    void makeWorld() {
        world = new World(domain);
        patient = world.patient();
        self = World.self(patient);
        slots = world.slots(world.generalPractitioner, World.inDays(3), 5);
    }

    AppointmentView view(UUID id) {
        return queries.find(id).orElseThrow();
    }
}
