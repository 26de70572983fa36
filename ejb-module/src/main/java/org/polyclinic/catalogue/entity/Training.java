package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.polyclinic.catalogue.Qualification;

/** What lets a doctor practise; a licence without a day has no term. */
@Embeddable
public class Training {

    @Enumerated(EnumType.STRING)
    private Qualification qualification;

    private String education;

    private String certificates;

    @Column(name = "licence_number")
    private String licenceNumber;

    @Column(name = "licence_until")
    private LocalDate licenceUntil;

    @Column(name = "practice_since")
    private LocalDate practiceSince;

    protected Training() {}

    public Training(
            Qualification qualification,
            String education,
            String certificates,
            String licenceNumber,
            LocalDate licenceUntil,
            LocalDate practiceSince) {
        this.qualification = qualification;
        this.education = education;
        this.certificates = certificates;
        this.licenceNumber = licenceNumber;
        this.licenceUntil = licenceUntil;
        this.practiceSince = practiceSince;
    }

    /** The same with what a row does not tell as it was before. */
    public Training keeping(Training before, boolean certificatesTold, boolean termTold) {
        return new Training(
                qualification,
                education,
                certificatesTold ? certificates : before.certificates,
                licenceNumber,
                termTold ? licenceUntil : before.licenceUntil,
                practiceSince);
    }
}
