package org.polyclinic.catalogue.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** A service of the nomenclature that clinics give; its code is what everybody knows it by. */
@Entity
@Table(name = "medical_service")
public class MedicalService {

    /** What the catalogue tells of a service; {@code sex} null: of either. */
    public record Profile(ServiceNature nature, ServiceVisit visit, AgeRange ages, Sex sex) {}

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Embedded
    private ServiceNature nature;

    @Embedded
    private ServiceVisit visit;

    @Embedded
    private AgeRange ages;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    protected MedicalService() {}

    public MedicalService(ServiceCode code, Profile profile) {
        this.id = Ids.next();
        this.code = code.text();
        describe(profile);
    }

    public void describe(Profile profile) {
        nature = profile.nature();
        visit = profile.visit();
        ages = profile.ages();
        sex = profile.sex();
    }

    public UUID id() {
        return id;
    }

    public Profile profile() {
        return new Profile(nature, visit, ages, sex);
    }
}
