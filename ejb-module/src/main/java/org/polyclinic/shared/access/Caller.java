package org.polyclinic.shared.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Who calls: the container's own principal, made by the interface from what it has proven (a session, a signed token) and
 * never from what the caller says. Whoever decides by the kind of caller does it in a switch without a default, so that a
 * new kind does not compile until every rule knows it.
 */
public sealed interface Caller extends Principal, Serializable
        permits Anonymous, IdentifiedPatient, Citizen, StaffMember, ClientCaller, SystemCaller {

    /** As actors stand in the database: {@code patient:<uuid>}, {@code client:<id>}. */
    String name();

    /** The roles that boundaries ask for. */
    Set<String> roles();

    /** The way by which the caller comes. */
    Channel channel();

    /** Where from, for the audit trail. */
    default String origin() {
        return channel().name();
    }

    @Override
    default String getName() {
        return name();
    }
}
