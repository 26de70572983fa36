package org.polyclinic.shared.access;

import java.util.Set;

/** The product itself: timers and start-up. */
public record SystemCaller() implements Caller {

    @Override
    public String name() {
        return Roles.SYSTEM;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SYSTEM);
    }

    /** @throws IllegalStateException always: the product books nothing of its own accord */
    @Override
    public Channel channel() {
        throw new IllegalStateException("The product itself books through no channel");
    }

    @Override
    public String origin() {
        return "SYSTEM";
    }
}
