package org.polyclinic.schedule.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.polyclinic.shared.value.Financing;

/** A slot as the schedule wants it. Moments are UTC; {@code date} is the clinic's day. */
public record PlannedSlot(
        UUID postId,
        UUID roomId,
        UUID serviceId,
        Financing financing,
        LocalDate date,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        LocalDateTime occupiedFrom,
        LocalDateTime occupiedTo,
        int channels,
        LocalDateTime opensToAll) {

    /** Equal keys: the same visit, to be left as it is. */
    record Key(
            UUID postId,
            UUID roomId,
            UUID serviceId,
            Financing financing,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            LocalDateTime occupiedFrom,
            LocalDateTime occupiedTo) {}

    Key key() {
        return new Key(postId, roomId, serviceId, financing, startsAt, endsAt, occupiedFrom, occupiedTo);
    }
}
