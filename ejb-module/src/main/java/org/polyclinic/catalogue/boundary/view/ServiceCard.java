package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.shared.value.Sex;

/** What of a medical service bookings are judged by and tickets show. Null limits: none. */
public record ServiceCard(
        UUID id,
        String code,
        String name,
        String preparation,
        String documents,
        Integer minAge,
        Integer maxAge,
        Sex sex,
        boolean referralNeeded) {}
