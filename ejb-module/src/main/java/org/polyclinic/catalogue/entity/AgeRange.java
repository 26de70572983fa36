package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Ages in full years, both included; null: no limit. */
@Embeddable
public record AgeRange(@Column(name = "min_age") Integer least, @Column(name = "max_age") Integer most) {

    public AgeRange {
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("nobody is of that age");
        }
    }
}
