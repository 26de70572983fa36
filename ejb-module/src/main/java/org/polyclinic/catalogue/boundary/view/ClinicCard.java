package org.polyclinic.catalogue.boundary.view;

import java.time.ZoneId;
import java.util.UUID;

/** What of a clinic bookings are judged by and tickets show. Hours are before the visit; days are ahead of today. */
public record ClinicCard(
        UUID id,
        String shortName,
        String fullName,
        String phones,
        ZoneId zone,
        int horizonDays,
        int cancelHours,
        boolean enrolledOnly) {}
