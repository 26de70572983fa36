package org.polyclinic.access;

/** Whose thing somebody asks for, and in which clinic, as seen by who asks. */
enum Situation {
    OWN_IN_OWN_CLINIC(true, true),
    OWN_IN_OTHER_CLINIC(true, false),
    OTHERS_IN_OWN_CLINIC(false, true),
    OTHERS_IN_OTHER_CLINIC(false, false);

    /** The patient is the caller, the hold the caller's, the secret known. */
    final boolean own;

    final boolean ownClinic;

    Situation(boolean own, boolean ownClinic) {
        this.own = own;
        this.ownClinic = ownClinic;
    }
}
