package org.polyclinic.access;

import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;

/** How far a role gets in a boundary method that it may call. */
enum Rule {
    ALL("all"),
    OWN("own"),
    SECRET("who shows the secret"),
    /** Of the clinic bound to; a client that is not bound: of every clinic. */
    OWN_CLINIC("own clinic"),
    UNBOUND("clients not bound to a clinic");

    final String text;

    Rule(String text) {
        this.text = text;
    }

    boolean allows(Caller caller, Situation situation) {
        return switch (this) {
            case ALL -> true;
            case OWN, SECRET -> situation.own;
            case OWN_CLINIC -> unbound(caller) || situation.ownClinic;
            case UNBOUND -> unbound(caller);
        };
    }

    private static boolean unbound(Caller caller) {
        return caller instanceof ClientCaller client && client.boundTo().isEmpty();
    }
}
