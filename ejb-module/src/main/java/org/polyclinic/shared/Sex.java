package org.polyclinic.shared;

public enum Sex {
    MALE,
    FEMALE
}
