package org.polyclinic.patient.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A doctor's order to see another specialist, good until a day. */
@Entity
@Table(name = "referral")
public class Referral {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "specialty_id")
    private UUID specialtyId;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Referral() {}

    public Referral(UUID patientId, UUID specialtyId, LocalDate issuedOn, LocalDate validUntil) {
        if (validUntil.isBefore(issuedOn)) {
            throw new IllegalArgumentException("referral ends before it starts");
        }
        this.id = Ids.next();
        this.patientId = patientId;
        this.specialtyId = specialtyId;
        this.issuedOn = issuedOn;
        this.validUntil = validUntil;
    }

    public UUID id() {
        return id;
    }
}
