package org.polyclinic.patient.boundary;

/** What can be imported about patients. */
public enum PatientImport {
    PATIENTS,
    REFERRALS,
    KIOSKS
}
