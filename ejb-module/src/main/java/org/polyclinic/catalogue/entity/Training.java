package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.polyclinic.catalogue.Qualification;

/** What lets a doctor practise; a licence without a day has no term. */
@Embeddable
public record Training(
        @Enumerated(EnumType.STRING) Qualification qualification,
        String education,
        String certificates,
        @Column(name = "licence_number") String licenceNumber,
        @Column(name = "licence_until") LocalDate licenceUntil,
        @Column(name = "practice_since") LocalDate practiceSince) {}
