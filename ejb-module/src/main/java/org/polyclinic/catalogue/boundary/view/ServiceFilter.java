package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.shared.validation.PlainText;

/** What services to find; every part may be null. {@code text} is part of a name or the start of a code. */
public record ServiceFilter(
        @PlainText(max = 200) String text,
        UUID clinicId,
        UUID specialtyId,
        UUID postId,
        ServiceCategory category,
        ServiceForm form) {}
