package org.polyclinic.catalogue.boundary;

public enum ServiceForm {
    IN_PERSON,
    REMOTE
}
