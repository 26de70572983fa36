package org.polyclinic.bench.region;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.schedule.control.PlannedSlot;
import org.polyclinic.shared.access.Channel;

/** Writes one slot after another with its appointments, their events and the claims of those to come. */
final class VisitRows {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final long CODES = (1L << 50) - 1;
    private static final long ODD = 0x2545F4914F6CDDL;

    private final Tables tables;
    private Clinic clinic;
    private Clinic.Post post;
    private PlannedSlot slot;
    private UUID slotId;
    private Ids ids;

    /** Makers of ids for the rows of one clinic; {@code codes} numbers its appointments over the whole region. */
    static final class Ids {
        final OrderedIds slots;
        final OrderedIds appointments;
        final OrderedIds events;
        long codes;

        Ids(OrderedIds slots, OrderedIds appointments, OrderedIds events, long codes) {
            this.slots = slots;
            this.appointments = appointments;
            this.events = events;
            this.codes = codes;
        }
    }

    VisitRows(Tables tables) {
        this.tables = tables;
    }

    /** The slot that the next rows belong to. */
    void begin(Clinic inClinic, Clinic.Post ofPost, PlannedSlot planned, Ids makers) {
        clinic = inClinic;
        post = ofPost;
        slot = planned;
        ids = makers;
        slotId = makers.slots.next();
    }

    void slot(LocalDateTime freeFrom) {
        tables.row("slot")
                .id(slotId)
                .id(slot.postId())
                .id(clinic.id())
                .id(slot.roomId())
                .id(slot.serviceId())
                .date(slot.date())
                .timestamp(slot.startsAt())
                .timestamp(slot.endsAt())
                .text(slot.financing().name())
                .number(slot.channels())
                .timestamp(slot.opensToAll())
                .timestamp(freeFrom)
                .flag(false)
                .id(post.doctor())
                .id(slot.roomId())
                .timestamp(slot.occupiedFrom())
                .timestamp(slot.occupiedTo());
        tables.end("slot");
    }

    void appointment(Citizen who, AppointmentStatus status, Channel channel, LocalDateTime bookedAt) {
        UUID id = ids.appointments.next();
        boolean cancelled = status == AppointmentStatus.CANCELLED;
        String actor = channel.name().toLowerCase(Locale.ROOT);
        tables.row("appointment")
                .id(id)
                .number(cancelled ? 2 : 1)
                .raw(code(ids.codes++))
                .id(who.id)
                .id(slotId)
                .id(slot.postId())
                .id(clinic.id())
                .id(post.specialty().id())
                .id(service())
                .timestamp(slot.startsAt())
                .timestamp(slot.endsAt())
                .text(status.name())
                .text(channel.name())
                .text(who.policyDigits)
                .nothing()
                .text(actor)
                .timestamp(bookedAt)
                .number(cancelled ? 1 : 0);
        tables.end("appointment");
        event(id, "BOOKED", AppointmentStatus.BOOKED, actor, bookedAt);
        if (cancelled) {
            LocalDateTime halfWay =
                    bookedAt.plus(Duration.between(bookedAt, slot.startsAt()).dividedBy(2));
            event(id, "CANCELLED", status, actor, halfWay);
        } else if (status.live()) {
            claim(id, who, actor, channel);
        }
    }

    private UUID service() {
        return post.specialty().services().get(0).id();
    }

    private void event(UUID appointment, String kind, AppointmentStatus status, String actor, LocalDateTime at) {
        tables.row("appointment_event")
                .id(ids.events.next())
                .id(appointment)
                .text(kind)
                .text(status.name())
                .number("BOOKED".equals(kind) ? 1 : 2)
                .id(slotId)
                .id(service())
                .nothing()
                .text(actor)
                .nothing()
                .timestamp(at)
                .timestamp(at);
        tables.end("appointment_event");
    }

    private void claim(UUID appointment, Citizen who, String actor, Channel channel) {
        tables.row("slot_claim")
                .id(appointment)
                .id(slotId)
                .number(0)
                .id(who.id)
                .id(appointment)
                .text(actor)
                .text(channel.name())
                .timestamp(slot.startsAt())
                .timestamp(slot.endsAt())
                .nothing();
        tables.end("slot_claim");
    }

    /** Different for every number, and looking random: each step can be undone. */
    static byte[] code(long number) {
        long mixed = number * ODD & CODES;
        mixed ^= mixed >>> 23;
        mixed = mixed * ODD & CODES;
        mixed ^= mixed >>> 27;
        byte[] code = new byte[10];
        for (int i = 0; i < code.length; i++) {
            code[i] = (byte) ALPHABET.charAt((int) (mixed & 31));
            mixed >>>= 5;
        }
        return code;
    }
}
