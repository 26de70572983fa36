package org.polyclinic.booking.control.appointment;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.control.rule.SlotFacts;
import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;

/** Appointments as tickets show them, made of what the transaction that changed them has in hand. */
final class AppointmentViews {

    private static final String MASK = "•••• •••• •••• ";

    private AppointmentViews() {}

    static AppointmentView of(Appointment appointment, FullName patient, SlotFacts place, boolean undoPossible) {
        PostCard post = place.post();
        ClinicCard clinic = post.clinic();
        ServiceCard service = place.service();
        ZoneId zone = clinic.zone();
        OffsetDateTime start = Clocks.in(zone, place.start());
        return new AppointmentView(
                appointment.id(),
                appointment.version(),
                appointment.code(),
                appointment.status(),
                appointment.patientId(),
                patient,
                place.slotId(),
                post.id(),
                post.doctor(),
                post.position(),
                post.specialty().nameRu(),
                post.specialty().nameEn(),
                clinic.id(),
                clinic.shortName(),
                clinic.fullName(),
                post.address(),
                clinic.phones(),
                place.slot().room(),
                service.id(),
                service.code(),
                service.name(),
                service.preparation(),
                service.documents(),
                place.financing(),
                appointment.channel(),
                masked(appointment.policyDigits().orElse(null)),
                start,
                Clocks.in(zone, place.end()),
                start.toLocalDateTime(),
                zone.getId(),
                Clocks.in(zone, appointment.bookedAt().withNano(0)),
                start.minusHours(clinic.cancelHours()),
                undoPossible);
    }

    static String masked(String lastDigits) {
        return lastDigits == null ? null : MASK + lastDigits;
    }
}
