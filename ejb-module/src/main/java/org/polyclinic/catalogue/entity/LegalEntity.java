package org.polyclinic.catalogue.entity;

import jakarta.persistence.Embeddable;

/** The numbers by which tax service and register know an organisation. */
@Embeddable
public record LegalEntity(String inn, String ogrn) {

    public LegalEntity(Inn inn, Ogrn ogrn) {
        this(inn.digits(), ogrn.digits());
    }
}
