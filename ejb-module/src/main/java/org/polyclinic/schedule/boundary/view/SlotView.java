package org.polyclinic.schedule.boundary.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.ViewPart;

/**
 * One bookable interval. {@code serviceId} null: any service of the post. {@code free}: for the caller's channel, now.
 */
public record SlotView(
        UUID id,
        SlotTime time,
        SlotDoctor specialist,
        SlotPlace place,
        Financing financing,
        UUID serviceId,
        boolean free) {

    /**
     * When: {@code start} and {@code end} carry the offset of the clinic's zone.
     *
     * @param date the clinic's day
     */
    public record SlotTime(OffsetDateTime start, OffsetDateTime end, LocalDate date, String timeZone)
            implements ViewPart {}

    public record SlotDoctor(
            UUID postId, FullName doctor, Qualification qualification, String specialtyRu, String specialtyEn)
            implements ViewPart {}

    public record SlotPlace(UUID clinicId, String clinicName, String room) implements ViewPart {}
}
