package org.polyclinic.shared.value;

/** Who pays for a visit: compulsory insurance (free for the patient), voluntary insurance, or the patient. */
public enum Financing {
    OMS,
    DMS,
    PAID;

    public int bit() {
        return 1 << ordinal();
    }
}
