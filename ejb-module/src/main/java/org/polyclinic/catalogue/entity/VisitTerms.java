package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * On what terms a clinic receives patients.
 *
 * @param insurance bits of {@link org.polyclinic.shared.value.Financing}
 * @param horizonDays how far ahead slots exist and may be booked
 * @param cancelHours how long before a visit the patient may still cancel it
 * @param enrolledOnly OMS visits need enrolment in this clinic
 */
@Embeddable
public record VisitTerms(
        int insurance,
        @Column(name = "horizon_days") int horizonDays,
        @Column(name = "cancel_hours") int cancelHours,
        @Column(name = "enrolled_only") boolean enrolledOnly) {

    public VisitTerms {
        if (insurance == 0 || horizonDays < 1 || cancelHours < 0) {
            throw new IllegalArgumentException("not terms of visits");
        }
    }
}
