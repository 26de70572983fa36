package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a patient brings to a service, how he prepares, and how long it takes. */
@Embeddable
public record ServiceVisit(
        String documents,
        String preparation,
        @Column(name = "duration_minutes") int durationMinutes,
        @Column(name = "referral_needed") boolean referralNeeded) {

    public ServiceVisit {
        if (durationMinutes < 1) {
            throw new IllegalArgumentException("a service takes time");
        }
    }
}
