package org.polyclinic.booking.control.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.ServiceNotOffered;
import org.polyclinic.booking.boundary.command.BookAppointment;
import org.polyclinic.booking.boundary.command.CancelAppointment;
import org.polyclinic.booking.boundary.command.MoveAppointment;
import org.polyclinic.booking.boundary.command.UndoMove;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** An appointment that moves carries its service. */
class MovedServiceIT {

    private final Domain domain = Domain.shared();
    private final BookingDesk desk = domain.get(BookingDesk.class);
    private final ChangeDesk changes = domain.get(ChangeDesk.class);
    private World world;
    private Patient patient;
    private Caller self;
    private UUID repeat;
    private UUID colleague;
    private AppointmentView booked;
    private UUID target;

    @BeforeEach
    void bookASecondVisitAtTheGeneralPractitioner() {
        world = new World(domain);
        patient = world.patient();
        self = World.self(patient);
        repeat = service("B01.047.002");
        offer(world.generalPractitioner, repeat);
        colleague = world.post(world.generalPractice, "201", world.visit);
        UUID slot = world.slots(world.generalPractitioner, World.inDays(5), 1).get(0);
        target = world.slots(colleague, World.inDays(6), 1).get(0);
        booked = desk.book(new BookAppointment("b", slot, null, patient.id(), repeat, true), self);
    }

    @Test
    void sameServiceMovesAlongWhereTheOtherDoctorOffersIt() {
        offer(colleague, repeat);

        AppointmentView moved = move(null);

        assertThat(moved.specialist().postId()).isEqualTo(colleague);
        assertThat(moved.service().serviceId()).isEqualTo(repeat);
        assertThat(stored("service_id")).isEqualTo(repeat);
    }

    @Test
    void whereItIsNotOfferedTheOnesThatAreAreNamed() {
        assertThatThrownBy(() -> move(null))
                .isInstanceOfSatisfying(ServiceNotOffered.class, refused -> assertThat(refused.offered())
                        .extracting(OfferedService::id)
                        .containsExactly(world.visit));
        assertThat(stored("slot_id")).isEqualTo(booked.time().slotId());
    }

    @Test
    void serviceChosenThereIsWhatIsMovedTo() {
        assertThat(move(world.visit).service().serviceId()).isEqualTo(world.visit);
        assertThat(stored("service_id")).isEqualTo(world.visit);
    }

    @Test
    void undoBringsBackSlotAndService() {
        AppointmentView moved = move(world.visit);
        assertThat(moved.terms().undoPossible()).isTrue();

        AppointmentView back = changes.undoMove(new UndoMove("u", booked.id(), null), self);

        assertThat(back.time().slotId()).isEqualTo(booked.time().slotId());
        assertThat(back.service().serviceId()).isEqualTo(repeat);
        assertThat(stored("service_id")).isEqualTo(repeat);
        assertThat(back.terms().undoPossible()).isFalse();
    }

    @Test
    void servicesToChooseFromAreItsOwnAloneWhereItIsOffered() {
        assertThat(services(repeat)).extracting(OfferedService::code).containsExactly("B01.047.001");
        offer(colleague, repeat);
        assertThat(services(repeat)).extracting(OfferedService::code).containsExactly("B01.047.002");
    }

    @Test
    void slotKeptForOneServiceOffersNoOther() {
        offer(colleague, repeat);
        domain.sql("UPDATE slot SET service_id = ? WHERE id = ?", world.visit, target);

        assertThatThrownBy(() -> move(null)).isInstanceOf(ServiceNotOffered.class);
        assertThat(move(world.visit).service().serviceId()).isEqualTo(world.visit);
    }

    @Test
    void visitForAServiceThatIsNoLongerOfferedCanStillBeCancelled() {
        domain.sql("DELETE FROM doctor_post_service WHERE service_id = ?", repeat);

        AppointmentView cancelled = changes.cancel(new CancelAppointment("c", booked.id(), null, null), self);

        assertThat(cancelled.service().serviceCode()).isEqualTo("B01.047.002");
        assertThat(domain.count("slot_claim WHERE appointment_id = ?", booked.id()))
                .isZero();
    }

    private AppointmentView move(UUID service) {
        return changes.move(
                new MoveAppointment(UUID.randomUUID().toString(), booked.id(), null, target, service, null), self);
    }

    private List<OfferedService> services(UUID service) {
        return domain.inTransaction(() -> changes.servicesAt(service, target));
    }

    private UUID stored(String column) {
        return world.id("SELECT " + column + " AS id FROM appointment WHERE id = ?", booked.id());
    }

    private UUID service(String code) {
        UUID id = Ids.next();
        domain.sql(
                "INSERT INTO medical_service (id, version, code, name, category, form, specialty_id, documents, preparation, "
                        + "duration_minutes, referral_needed) SELECT ?, 1, ?, m.name, m.category, m.form, m.specialty_id, "
                        + "m.documents, m.preparation, m.duration_minutes, m.referral_needed FROM medical_service m "
                        + "WHERE m.id = ?",
                id,
                code,
                world.visit);
        return id;
    }

    private void offer(UUID post, UUID service) {
        domain.sql("INSERT INTO doctor_post_service (post_id, service_id) VALUES (?, ?)", post, service);
    }
}
