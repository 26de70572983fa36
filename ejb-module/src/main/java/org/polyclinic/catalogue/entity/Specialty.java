package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A medical specialty, known by its code. */
@Entity
@Table(name = "specialty")
public class Specialty {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "self_referral")
    private boolean selfReferral;

    protected Specialty() {}

    public Specialty(String code, String nameRu, String nameEn, boolean selfReferral) {
        this.id = Ids.next();
        this.code = code;
        describe(nameRu, nameEn, selfReferral);
    }

    /** {@code freelyVisited}: a patient may come without a referral. */
    public void describe(String russian, String english, boolean freelyVisited) {
        nameRu = russian;
        nameEn = english;
        selfReferral = freelyVisited;
    }

    public UUID id() {
        return id;
    }
}
