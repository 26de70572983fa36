package org.polyclinic.patient.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.polyclinic.shared.database.OptionalId;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** A person the registry knows. The row is what bookings of the patient lock, one after another. */
@Entity
@Table(name = "patient")
public class Patient {

    public static final String SNILS_HASH_KIND = "snils";

    @Id
    private UUID id;

    @Version
    private int version;

    private String surname;
    private String name;
    private String patronymic;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private byte[] snils;

    @Column(name = "snils_hash")
    private byte[] snilsHash;

    private String phone;
    private String email;

    @Column(name = "clinic_id")
    @Convert(converter = OptionalId.class)
    private UUID clinicId;

    @Column(name = "district_id")
    @Convert(converter = OptionalId.class)
    private UUID districtId;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    private List<Policy> policies = new ArrayList<>();

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    private List<IdentityDocument> documents = new ArrayList<>();

    protected Patient() {}

    public Patient(FullName name, LocalDate birthDate, Sex sex, LocalDateTime createdAt) {
        this.id = Ids.next();
        this.surname = Objects.requireNonNull(name.surname());
        this.name = Objects.requireNonNull(name.name());
        this.patronymic = name.patronymic();
        this.birthDate = Objects.requireNonNull(birthDate);
        this.sex = Objects.requireNonNull(sex);
        this.createdAt = createdAt;
        if (birthDate.isAfter(Clocks.latestDay(createdAt))) {
            throw new IllegalArgumentException("born in the future");
        }
    }

    public void hasSnils(Snils number, Protection protection) {
        snils = protection.encrypt(SNILS_HASH_KIND, id, number.digits());
        snilsHash = protection.hash(SNILS_HASH_KIND, number.digits());
    }

    public void reachedAt(String phoneNumber, String emailAddress) {
        phone = phoneNumber;
        email = emailAddress;
    }

    /** Enrolment (прикрепление) in a clinic and, where known, its medical district. */
    public void enrolIn(UUID clinic, UUID district) {
        clinicId = clinic;
        districtId = district;
    }

    /** {@code validUntil} null: without a term. */
    public void insuredBy(
            PolicyNumber number, String insurer, LocalDate validFrom, LocalDate validUntil, Protection protection) {
        policies.add(new Policy(this, number, insurer, validFrom, validUntil, protection));
    }

    public void shows(DocumentKind kind, String seriesAndNumber, Protection protection) {
        documents.add(new IdentityDocument(this, kind, seriesAndNumber, protection));
    }

    public UUID id() {
        return id;
    }

    public FullName fullName() {
        return new FullName(surname, name, patronymic);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return sex;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** Null: not enrolled. */
    public UUID clinicId() {
        return clinicId;
    }

    public UUID districtId() {
        return districtId;
    }
}
