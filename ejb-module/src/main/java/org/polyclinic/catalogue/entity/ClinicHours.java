package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;

/** The hours of one weekday of a clinic. */
@Entity
@Table(name = "clinic_hours")
@IdClass(ClinicHours.Key.class)
public class ClinicHours {

    /** A clinic has one pair of hours for a weekday. */
    public record Key(UUID clinicId, int weekday) {}

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private int weekday;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "clinic_id", insertable = false, updatable = false)
    private Clinic clinic;

    private LocalTime opens;
    private LocalTime closes;

    protected ClinicHours() {}

    ClinicHours(Clinic clinic, OpeningHours hours) {
        this.clinicId = clinic.id();
        this.clinic = clinic;
        this.weekday = hours.weekday();
        are(hours);
    }

    void are(OpeningHours hours) {
        opens = hours.opens();
        closes = hours.closes();
    }

    int weekday() {
        return weekday;
    }
}
