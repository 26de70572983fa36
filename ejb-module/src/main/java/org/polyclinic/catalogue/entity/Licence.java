package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** What a clinic may do, by a numbered licence; without a day it has no term. */
@Entity
@Table(name = "licence")
public class Licence {

    /** What a licence says. */
    public record Content(String number, String activities, LocalDate validUntil) {}

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "clinic_id")
    private Clinic clinic;

    private String number;
    private String activities;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Licence() {}

    Licence(Clinic clinic, Content content) {
        this.id = Ids.next();
        this.clinic = clinic;
        this.number = content.number();
        says(content);
    }

    void says(Content content) {
        activities = content.activities();
        validUntil = content.validUntil();
    }

    String number() {
        return number;
    }
}
