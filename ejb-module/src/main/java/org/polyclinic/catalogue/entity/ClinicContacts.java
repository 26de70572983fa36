package org.polyclinic.catalogue.entity;

import jakarta.persistence.Embeddable;

/** How to reach a clinic; several phones are separated by semicolons. */
@Embeddable
public class ClinicContacts {

    private String phones;

    private String email;

    protected ClinicContacts() {}

    public ClinicContacts(String phones, String email) {
        this.phones = phones;
        this.email = email;
    }
}
