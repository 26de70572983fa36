package org.polyclinic.schedule.boundary.view;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.shared.value.Financing;

/**
 * A slot as one who wants to allocate it sees it. Instants are UTC.
 *
 * @param serviceId null: any service of the post
 * @param channels bits of {@code Channel} that may book it
 * @param opensToAll from then on every channel may
 * @param lapsedHold a hold has ended on it that may have left its claim behind
 * @param catalogueStamp the state of the catalogue that it was read with
 */
public record AllocatedSlot(
        UUID id,
        UUID postId,
        UUID serviceId,
        String room,
        LocalDateTime start,
        LocalDateTime end,
        Financing financing,
        int channels,
        LocalDateTime opensToAll,
        SlotState state,
        boolean lapsedHold,
        long catalogueStamp) {

    public ZonedDateTime startIn(ZoneId zone) {
        return start.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone);
    }
}
