package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a clinic is called in its papers, and by people. */
@Embeddable
public class ClinicName {

    @Column(name = "full_name")
    private String full;

    @Column(name = "short_name")
    private String brief;

    protected ClinicName() {}

    public ClinicName(String full, String brief) {
        this.full = full;
        this.brief = brief;
    }
}
