package org.polyclinic.patient.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A document that identifies a patient; its number is kept encrypted. */
@Entity
@Table(name = "identity_document")
public class IdentityDocument {

    public static final String HASH_KIND = "document";

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private byte[] number;

    @Column(name = "number_hash")
    private byte[] numberHash;

    protected IdentityDocument() {}

    IdentityDocument(Patient patient, DocumentKind kind, String seriesAndNumber, Protection protection) {
        if (!kind.accepts(seriesAndNumber)) {
            throw new IllegalArgumentException("not a number of a " + kind);
        }
        this.id = Ids.next();
        this.patient = patient;
        this.kind = kind;
        this.number = protection.encrypt(HASH_KIND, id, seriesAndNumber);
        this.numberHash = protection.hash(HASH_KIND, kind.withoutSeries(seriesAndNumber));
    }
}
