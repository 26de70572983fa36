package org.polyclinic.shared.access;

import java.util.Set;

/** Anybody on the public site. */
public record Visitor() implements Anonymous {

    @Override
    public String name() {
        return Roles.VISITOR;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.VISITOR);
    }

    @Override
    public Channel channel() {
        return Channel.PORTAL;
    }
}
