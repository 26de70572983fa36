package org.polyclinic.account.boundary;

import java.util.Optional;
import java.util.UUID;

/** What the doors ask of the catalogue. */
public interface ClinicRegions {

    /** The region of a clinic; empty: there is no such clinic. */
    Optional<UUID> regionOf(UUID clinicId);
}
