package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.shared.value.Sex;

/**
 * What of a medical service bookings are judged by and tickets show. Null limits: none.
 *
 * @param visit a visit to the doctor, and not an examination or analysis
 */
public record ServiceCard(
        UUID id,
        String code,
        String name,
        boolean visit,
        String preparation,
        String documents,
        Integer minAge,
        Integer maxAge,
        Sex sex,
        boolean referralNeeded) {}
