package org.polyclinic.shared.value;

public enum Sex {
    MALE,
    FEMALE
}
