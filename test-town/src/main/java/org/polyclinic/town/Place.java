package org.polyclinic.town;

import java.time.ZoneId;

/**
 * Where a town lies, and how long its slots are.
 *
 * @param region two digits or letters, as in policy numbers
 */
public record Place(String region, String regionName, String city, ZoneId zone, int slotMinutes) {

    /** A city of its own in the region of that code, on UTC. */
    public static Place apart(String region, int slotMinutes) {
        return new Place(
                region, "Испытательная " + region, "Испытательный " + Town.newMark(), ZoneId.of("UTC"), slotMinutes);
    }
}
