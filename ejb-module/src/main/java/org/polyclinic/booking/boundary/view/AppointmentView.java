package org.polyclinic.booking.boundary.view;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;

/**
 * An appointment as the ticket shows it. Moments carry the offset of the clinic's zone; {@code localStart} is the
 * clock on the clinic's wall.
 *
 * @param code what the patient shows and types
 * @param policyMasked last digits of the policy, the rest hidden; null where none was used
 * @param cancelUntil the patient may cancel or move until then
 * @param undoPossible the slot before the last move may still be had back
 */
public record AppointmentView(
        UUID id,
        int version,
        String code,
        AppointmentStatus status,
        UUID patientId,
        FullName patient,
        UUID slotId,
        UUID postId,
        FullName doctor,
        String position,
        String specialtyRu,
        String specialtyEn,
        UUID clinicId,
        String clinicName,
        String clinicFullName,
        String address,
        String phones,
        String room,
        UUID serviceId,
        String serviceCode,
        String serviceName,
        String preparation,
        String documents,
        Financing financing,
        Channel channel,
        String policyMasked,
        OffsetDateTime start,
        OffsetDateTime end,
        LocalDateTime localStart,
        String timeZone,
        OffsetDateTime bookedAt,
        OffsetDateTime cancelUntil,
        boolean undoPossible) {

    /** The same, with the way back open. */
    public AppointmentView undoable() {
        return new AppointmentView(
                id,
                version,
                code,
                status,
                patientId,
                patient,
                slotId,
                postId,
                doctor,
                position,
                specialtyRu,
                specialtyEn,
                clinicId,
                clinicName,
                clinicFullName,
                address,
                phones,
                room,
                serviceId,
                serviceCode,
                serviceName,
                preparation,
                documents,
                financing,
                channel,
                policyMasked,
                start,
                end,
                localStart,
                timeZone,
                bookedAt,
                cancelUntil,
                true);
    }
}
