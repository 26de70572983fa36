package org.polyclinic.patient.boundary;

import java.util.UUID;

/** What must be known of visits to say whose patients are whose; booking answers. */
public interface PatientVisits {

    /** Whether the patient was ever booked in the clinic. */
    boolean wasBooked(UUID patientId, UUID clinicId);
}
