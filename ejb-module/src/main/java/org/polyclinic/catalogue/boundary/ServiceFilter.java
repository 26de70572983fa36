package org.polyclinic.catalogue.boundary;

import java.util.UUID;

/** What services to find; every part may be null. {@code text} is part of a name or the start of a code. */
public record ServiceFilter(
        String text, UUID clinicId, UUID specialtyId, UUID postId, ServiceCategory category, ServiceForm form) {}
