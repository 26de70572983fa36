package org.polyclinic.catalogue.entity;

import jakarta.persistence.Embeddable;

/** How to reach a clinic; several phones are separated by semicolons. */
@Embeddable
public record ClinicContacts(String phones, String email) {}
