package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Ages in full years, both included; null: no limit. */
@Embeddable
public class AgeRange {

    @Column(name = "min_age")
    private Integer least;

    @Column(name = "max_age")
    private Integer most;

    protected AgeRange() {}

    public AgeRange(Integer least, Integer most) {
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("nobody is of that age");
        }
        this.least = least;
        this.most = most;
    }

    /** Of a range that may be null: no limit. */
    public static Integer least(AgeRange range) {
        return range == null ? null : range.least;
    }

    public static Integer most(AgeRange range) {
        return range == null ? null : range.most;
    }
}
