package org.polyclinic.catalogue.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/**
 * A state clinic with its opening hours and licences. Its code is what imports know it by; departments, districts and
 * rooms are things of their own, since doctors and patients hang on them.
 */
@Entity
@Table(name = "clinic")
public class Clinic {

    /** What the registry tells of a clinic. */
    public record Profile(
            ClinicName name, LegalEntity legalEntity, Location location, ClinicContacts contacts, VisitTerms terms) {}

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Embedded
    private ClinicName name;

    @Embedded
    private LegalEntity legalEntity;

    @Embedded
    private Location location;

    @Embedded
    private ClinicContacts contacts;

    @Embedded
    private VisitTerms terms;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @OneToMany(mappedBy = "clinic", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<ClinicHours> hours = new ArrayList<>();

    @OneToMany(mappedBy = "clinic", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Licence> licences = new ArrayList<>();

    protected Clinic() {}

    public Clinic(String code, Profile profile, LocalDateTime now) {
        this.id = Ids.next();
        this.code = code;
        describe(profile, now);
    }

    /** The registry tells anew what the clinic is. */
    public void describe(Profile profile, LocalDateTime now) {
        name = profile.name();
        legalEntity = profile.legalEntity();
        location = profile.location();
        contacts = profile.contacts();
        terms = profile.terms();
        updatedAt = now;
    }

    /** From now on it is open at these hours; a day that is not named it is closed. */
    public void opensAt(Collection<OpeningHours> times) {
        Map<Integer, OpeningHours> byDay = new LinkedHashMap<>();
        for (OpeningHours time : times) {
            if (byDay.put(time.weekday(), time) != null) {
                throw new IllegalArgumentException("two hours for one day");
            }
        }
        hours.removeIf(day -> !byDay.containsKey(day.weekday()));
        for (ClinicHours day : hours) {
            day.are(byDay.remove(day.weekday()));
        }
        byDay.values().forEach(time -> hours.add(new ClinicHours(this, time)));
    }

    /** These licences are in force, and no others; one of a known number is renewed. */
    public void holds(Collection<Licence.Content> contents) {
        Map<String, Licence.Content> byNumber = new LinkedHashMap<>();
        contents.forEach(content -> byNumber.putIfAbsent(content.number(), content));
        licences.removeIf(licence -> !byNumber.containsKey(licence.number()));
        for (Licence licence : licences) {
            licence.says(byNumber.remove(licence.number()));
        }
        byNumber.values().forEach(content -> licences.add(new Licence(this, content)));
    }

    public UUID id() {
        return id;
    }

    public Profile profile() {
        return new Profile(name, legalEntity, location, contacts, terms);
    }
}
