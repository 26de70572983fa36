package org.polyclinic.patient.boundary.command;

/** What can be imported about patients. */
public enum PatientImport {
    PATIENTS,
    REFERRALS,
    KIOSKS
}
