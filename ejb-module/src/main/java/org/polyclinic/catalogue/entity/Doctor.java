package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.text.Texts;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** A doctor as a person, known by a code; what he does where is told by his posts. */
@Entity
@Table(name = "doctor")
public class Doctor {

    /** What the registry tells of a doctor; phone and email may be null. */
    public record Profile(FullName name, Sex sex, Training training, String phone, String email) {}

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    private String surname;
    private String name;
    private String patronymic;

    @Column(name = "search_name")
    private String searchName;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Embedded
    private Training training;

    private String phone;
    private String email;

    protected Doctor() {}

    public Doctor(String code, Profile profile) {
        this.id = Ids.next();
        this.code = code;
        describe(profile);
    }

    public void describe(Profile profile) {
        surname = profile.name().surname();
        name = profile.name().name();
        patronymic = profile.name().patronymic();
        searchName = Texts.searchable(profile.name().full());
        sex = profile.sex();
        training = profile.training();
        phone = profile.phone();
        email = profile.email();
    }

    public UUID id() {
        return id;
    }

    public Profile profile() {
        return new Profile(new FullName(surname, name, patronymic), sex, training, phone, email);
    }
}
