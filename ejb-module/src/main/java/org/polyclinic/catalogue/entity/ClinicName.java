package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a clinic is called in its papers, and by people. */
@Embeddable
public record ClinicName(@Column(name = "full_name") String full, @Column(name = "short_name") String brief) {}
