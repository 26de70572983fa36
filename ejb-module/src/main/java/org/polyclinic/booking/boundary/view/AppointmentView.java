package org.polyclinic.booking.boundary.view;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.ViewPart;

/**
 * An appointment as the ticket shows it. Instants carry the offset of the clinic's zone.
 *
 * @param code what the patient shows and types
 */
public record AppointmentView(
        UUID id,
        int version,
        String code,
        AppointmentStatus status,
        VisitPatient person,
        VisitTime time,
        VisitDoctor specialist,
        VisitPlace place,
        VisitService service,
        BookingTerms terms) {

    /** @param policyMasked last digits of the policy, the rest hidden; null where none was used */
    public record VisitPatient(UUID patientId, FullName patient, String policyMasked) implements ViewPart {}

    /** @param localStart the clock on the clinic's wall */
    public record VisitTime(
            UUID slotId, OffsetDateTime start, OffsetDateTime end, LocalDateTime localStart, String timeZone)
            implements ViewPart {}

    public record VisitDoctor(UUID postId, FullName doctor, String position, String specialtyRu, String specialtyEn)
            implements ViewPart {}

    public record VisitPlace(
            UUID clinicId, String clinicName, String clinicFullName, String address, String phones, String room)
            implements ViewPart {}

    public record VisitService(
            UUID serviceId,
            String serviceCode,
            String serviceName,
            String preparation,
            String documents,
            Financing financing)
            implements ViewPart {}

    /**
     * How it was booked and what may still be changed.
     *
     * @param cancelUntil the patient may cancel or move until then
     * @param undoPossible the slot before the last move may still be had back
     */
    public record BookingTerms(
            Channel channel, OffsetDateTime bookedAt, OffsetDateTime cancelUntil, boolean undoPossible)
            implements ViewPart {

        private BookingTerms undoable() {
            return new BookingTerms(channel, bookedAt, cancelUntil, true);
        }
    }

    /** The same, with the way back open. */
    public AppointmentView undoable() {
        return new AppointmentView(
                id, version, code, status, person, time, specialist, place, service, terms.undoable());
    }
}
