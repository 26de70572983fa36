package org.polyclinic.catalogue;

public enum ServiceForm {
    IN_PERSON,
    REMOTE
}
