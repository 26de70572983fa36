package org.polyclinic.shared.value;

import jakarta.persistence.Embeddable;

/** A person's name; the patronymic may be null. */
@Embeddable
public record FullName(String surname, String name, String patronymic) {

    /** «Иванова Мария Петровна». */
    public String full() {
        return patronymic == null ? surname + " " + name : surname + " " + name + " " + patronymic;
    }

    /** «Иванова М. П.». */
    public String brief() {
        String initials = surname + " " + name.charAt(0) + ".";
        return patronymic == null ? initials : initials + " " + patronymic.charAt(0) + ".";
    }
}
