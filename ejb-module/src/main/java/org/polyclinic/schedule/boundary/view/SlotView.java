package org.polyclinic.schedule.boundary.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;

/**
 * One bookable interval. {@code start} and {@code end} carry the offset of the clinic's zone; {@code date} is the
 * clinic's day. {@code serviceId} null: any service of the post. {@code free}: for the caller's channel, now.
 */
public record SlotView(
        UUID id,
        UUID postId,
        UUID clinicId,
        OffsetDateTime start,
        OffsetDateTime end,
        LocalDate date,
        String timeZone,
        FullName doctor,
        Qualification qualification,
        String specialtyRu,
        String specialtyEn,
        String clinicName,
        String room,
        Financing financing,
        UUID serviceId,
        boolean free) {}
