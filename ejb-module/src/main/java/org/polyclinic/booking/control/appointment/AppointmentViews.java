package org.polyclinic.booking.control.appointment;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.AppointmentView.BookingTerms;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitDoctor;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPatient;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPlace;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitService;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitTime;
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

    /** @param changeUntil UTC */
    static AppointmentView of(
            Appointment appointment,
            FullName patient,
            SlotFacts place,
            LocalDateTime changeUntil,
            boolean undoPossible) {
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
                new VisitPatient(
                        appointment.patientId(),
                        patient,
                        masked(appointment.policyDigits().orElse(null))),
                time(place.slotId(), start, Clocks.in(zone, place.end()), zone),
                new VisitDoctor(
                        post.id(),
                        post.doctor(),
                        post.position(),
                        post.specialty().nameRu(),
                        post.specialty().nameEn()),
                new VisitPlace(
                        clinic.id(),
                        clinic.shortName(),
                        clinic.fullName(),
                        post.address(),
                        clinic.phones(),
                        place.slot().room()),
                new VisitService(
                        service.id(),
                        service.code(),
                        service.name(),
                        service.preparation(),
                        service.documents(),
                        place.financing()),
                new BookingTerms(
                        appointment.channel(),
                        Clocks.in(zone, appointment.bookedAt().withNano(0)),
                        Clocks.in(zone, changeUntil.withNano(0)),
                        undoPossible));
    }

    static VisitTime time(UUID slotId, OffsetDateTime start, OffsetDateTime end, ZoneId zone) {
        return new VisitTime(slotId, start, end, start.toLocalDateTime(), zone.getId());
    }

    static String masked(String lastDigits) {
        return lastDigits == null ? null : MASK + lastDigits;
    }
}
