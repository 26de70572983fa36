package org.polyclinic.shared.access;

import java.io.Serializable;
import java.util.UUID;

/** Which clinics somebody may act in. */
public sealed interface Reach extends Serializable {

    Reach NOWHERE = new Nowhere();
    Reach EVERYWHERE = new Everywhere();

    /** No clinic. */
    record Nowhere() implements Reach {}

    /** One clinic: most staff, bound API clients. */
    record OfClinic(UUID clinicId) implements Reach {}

    /** The clinics of a region: officers of its department. */
    record OfRegion(UUID regionId) implements Reach {}

    /** Every clinic. */
    record Everywhere() implements Reach {}
}
