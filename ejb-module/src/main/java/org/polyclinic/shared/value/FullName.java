package org.polyclinic.shared.value;

/** A person's name; the patronymic may be null. */
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
