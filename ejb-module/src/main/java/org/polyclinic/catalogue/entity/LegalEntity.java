package org.polyclinic.catalogue.entity;

import jakarta.persistence.Embeddable;

/** The numbers by which tax service and register know an organisation. */
@Embeddable
public class LegalEntity {

    private String inn;

    private String ogrn;

    protected LegalEntity() {}

    public LegalEntity(Inn inn, Ogrn ogrn) {
        this.inn = inn.digits();
        this.ogrn = ogrn.digits();
    }
}
