package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** On what terms a clinic receives patients. */
@Embeddable
public class VisitTerms {

    private int insurance;

    @Column(name = "horizon_days")
    private int horizonDays;

    @Column(name = "cancel_hours")
    private int cancelHours;

    @Column(name = "enrolled_only")
    private boolean enrolledOnly;

    protected VisitTerms() {}

    /**
     * Terms of one clinic.
     *
     * @param insurance bits of {@link org.polyclinic.shared.value.Financing}
     * @param horizonDays how far ahead slots exist and may be booked
     * @param cancelHours how long before a visit the patient may still cancel it
     * @param enrolledOnly OMS visits need enrolment in this clinic
     */
    public VisitTerms(int insurance, int horizonDays, int cancelHours, boolean enrolledOnly) {
        if (insurance == 0 || horizonDays < 1 || cancelHours < 0) {
            throw new IllegalArgumentException("not terms of visits");
        }
        this.insurance = insurance;
        this.horizonDays = horizonDays;
        this.cancelHours = cancelHours;
        this.enrolledOnly = enrolledOnly;
    }

    public int horizonDays() {
        return horizonDays;
    }

    public int cancelHours() {
        return cancelHours;
    }

    public boolean enrolledOnly() {
        return enrolledOnly;
    }

    public int insurance() {
        return insurance;
    }
}
