package org.polyclinic.catalogue.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** One doctor in one clinic and specialty: what patients book with. The three never change; all else does. */
@Entity
@Table(name = "doctor_post")
public class DoctorPost {

    /** What makes a post this one and no other. */
    public record Key(UUID doctorId, UUID clinicId, UUID specialtyId) {}

    /** What the registry tells of a post. */
    public record Profile(Workplace workplace, String position, AgeRange ages, boolean active) {}

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "doctor_id")
    private UUID doctorId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "specialty_id")
    private UUID specialtyId;

    @Embedded
    private Workplace workplace;

    private String position;

    @Embedded
    private AgeRange ages;

    private boolean active;

    @ElementCollection
    @CollectionTable(name = "doctor_post_service", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "service_id")
    private Set<UUID> services = new HashSet<>();

    protected DoctorPost() {}

    public DoctorPost(Key key, Profile profile, Collection<UUID> services) {
        this.id = Ids.next();
        this.doctorId = key.doctorId();
        this.clinicId = key.clinicId();
        this.specialtyId = key.specialtyId();
        describe(profile);
        gives(services);
    }

    public void describe(Profile profile) {
        workplace = profile.workplace();
        position = profile.position();
        ages = profile.ages();
        active = profile.active();
    }

    /** From now on these services are given here, and no others. */
    public void gives(Collection<UUID> serviceIds) {
        services.retainAll(serviceIds);
        services.addAll(serviceIds);
    }

    public UUID id() {
        return id;
    }

    public Profile profile() {
        return new Profile(workplace, position, ages, active);
    }
}
