package org.polyclinic.patient.entity;

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

/** An OMS policy of a patient; its number is kept encrypted, the last digits open for the ticket. */
@Entity
@Table(name = "policy")
public class Policy {

    public static final String HASH_KIND = "policy";
    private static final String OMS = "OMS";

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    private String kind;

    private byte[] number;

    @Column(name = "number_hash")
    private byte[] numberHash;

    @Column(name = "last_digits")
    private String lastDigits;

    private String insurer;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Policy() {}

    Policy(
            Patient patient,
            PolicyNumber number,
            String insurer,
            LocalDate validFrom,
            LocalDate validUntil,
            Protection protection) {
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("policy ends before it starts");
        }
        this.id = Ids.next();
        this.patient = patient;
        this.kind = OMS;
        this.number = protection.encrypt(HASH_KIND, id, number.digits());
        this.numberHash = protection.hash(HASH_KIND, number.digits());
        this.lastDigits = number.lastDigits();
        this.insurer = insurer;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }
}
