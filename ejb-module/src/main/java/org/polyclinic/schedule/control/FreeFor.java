package org.polyclinic.schedule.control;

import java.time.LocalDateTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;

/** Free for a channel at a moment, as a condition on {@code slot s}. */
record FreeFor(LocalDateTime now, Channel channel) {

    /** In the order of the index {@code slot_open}; a slot that is closed or over is taken too. */
    private static final String CONDITION = "s.taken = FALSE AND s.starts_at > ? AND s.free_from <= ? "
            + "AND ((s.channels & %s) <> 0 OR s.opens_to_all <= ?)";

    /**
     * By time, for one post and financing. Where the post is a column, the statement must FORCE INDEX (slot_open): left the
     * choice of slot_day, the database was seen in a running node to take two columns of it and then, for the order, to read
     * the whole of slot_open for each post (ListsIT counts). Nor can it begin at a moment there: it walks over the open slots
     * before it, which is why those that are over no longer count as open ({@link NearestSlots}).
     */
    static final String ORDER = "s.taken, s.starts_at";

    static final String BACKWARDS = "s.taken DESC, s.starts_at DESC";

    /** As a condition that must hold. */
    Sql required(Sql query) {
        return query.add("AND " + CONDITION.formatted("?"), now, now, channel.bit(), now);
    }

    /** As a value of its own, in brackets. */
    Sql shown(Sql query) {
        return query.add("(" + CONDITION.formatted("?") + ")", now, now, channel.bit(), now);
    }

    /** The same for a channel whose bit is a column. */
    static Sql requiredFor(Sql query, LocalDateTime now, String bit) {
        return query.add("AND " + CONDITION.formatted(bit), now, now, now);
    }
}
