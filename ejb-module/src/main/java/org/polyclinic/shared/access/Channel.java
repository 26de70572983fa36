package org.polyclinic.shared.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A way by which a slot may be booked (SCH-4). A set of channels is kept as bits. */
public enum Channel {
    PORTAL,
    KIOSK,
    DESK,
    DOCTOR,
    CALL_CENTRE,
    API,
    /** Only with a referral, by whatever way. */
    REFERRAL;

    public int bit() {
        return 1 << ordinal();
    }

    public static int bits(Collection<Channel> channels) {
        return channels.stream().mapToInt(Channel::bit).reduce(0, (a, b) -> a | b);
    }

    public static Set<Channel> of(int bits) {
        Set<Channel> channels = EnumSet.allOf(Channel.class);
        channels.removeIf(channel -> (bits & channel.bit()) == 0);
        return channels;
    }

    /** Every channel that needs no referral. */
    public static Set<Channel> open() {
        return EnumSet.complementOf(EnumSet.of(REFERRAL));
    }
}
