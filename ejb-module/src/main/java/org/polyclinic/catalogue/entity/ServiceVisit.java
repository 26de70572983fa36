package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a patient brings to a service, how he prepares, and how long it takes. */
@Embeddable
public class ServiceVisit {

    private String documents;

    private String preparation;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    @Column(name = "referral_needed")
    private boolean referralNeeded;

    protected ServiceVisit() {}

    public ServiceVisit(String documents, String preparation, int durationMinutes, boolean referralNeeded) {
        if (durationMinutes < 1) {
            throw new IllegalArgumentException("a service takes time");
        }
        this.documents = documents;
        this.preparation = preparation;
        this.durationMinutes = durationMinutes;
        this.referralNeeded = referralNeeded;
    }

    public String documents() {
        return documents;
    }

    public String preparation() {
        return preparation;
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public boolean referralNeeded() {
        return referralNeeded;
    }
}
