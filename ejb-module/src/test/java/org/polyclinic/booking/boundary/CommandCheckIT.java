package org.polyclinic.booking.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.failure.InvalidInput.Fault;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.validation.InvalidCommand;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** What breaks a constraint never reaches the domain. */
class CommandCheckIT {

    private static final String KEY = "key";

    private final Domain domain = Domain.shared();
    private Patient patient;
    private AppointmentView appointment;

    @BeforeEach
    void bookOne() {
        World world = new World(domain);
        patient = world.patient();
        UUID slot = world.slots(world.generalPractitioner, World.inDays(3), 1).get(0);
        appointment = asPatient(at -> at.get(Appointments.class).book(World.wish(slot, patient)));
    }

    private <T> T asPatient(Function<Boundaries, T> work) {
        return Boundaries.request(domain, World.self(patient), work);
    }

    private InvalidCommand refusal(Function<Boundaries, Object> work) {
        return catchThrowableOfType(InvalidCommand.class, () -> asPatient(work));
    }

    @Test
    void reasonThatIsTooLongIsRefusedWithItsFieldAndTheLimit() {
        InvalidCommand refused = refusal(at ->
                at.get(Appointments.class).cancel(new CancelAppointment(KEY, appointment.id(), null, "б".repeat(501))));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("reason");
        assertThat(refused.faults().get(0).messageKey()).isEqualTo("shared.tooLong");
        assertThat(refused.faults().get(0).args()).hasToString("[500]");
    }

    @Test
    void reasonOfTheGreatestLengthIsTaken() {
        AppointmentView cancelled = asPatient(at ->
                at.get(Appointments.class).cancel(new CancelAppointment(KEY, appointment.id(), null, "б".repeat(500))));
        assertThat(cancelled.status().live()).isFalse();
    }

    @Test
    void parametersThatAreNoCommandAreCheckedToo() {
        TicketKey key = new TicketKey(appointment.code(), patient.birthDate(), null);
        InvalidCommand refused = refusal(at -> at.get(Tickets.class).cancel(key, "k".repeat(101), "тихо\u0000", null));
        assertThat(refused.faults())
                .extracting(Fault::field, Fault::messageKey)
                .containsExactly(tuple("reason", "shared.controlCharacters"), tuple("requestKey", "shared.tooLong"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        InvalidCommand refused = refusal(at -> at.get(Tickets.class).find(new TicketKey(null, null, null)));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("birthDate", "code");
        BookAppointment nothing = new BookAppointment(null, null, null, patient.id(), null, true);
        assertThat(refusal(at -> at.get(Appointments.class).book(nothing)).faults())
                .extracting(Fault::field, Fault::messageKey)
                .containsExactly(tuple("requestKey", "shared.required"), tuple("slotId", "shared.required"));
    }

    @Test
    void halfOfACharacterIsNoText() {
        ClinicFilter filter = new ClinicFilter("\ud83d", null, null, null, null, null, null);
        InvalidCommand refused = refusal(at -> at.get(Clinics.class).search(filter, PageRequest.first(1)));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("text");
    }
}
