package org.polyclinic.audit;

import java.util.UUID;

/**
 * What was done to what.
 *
 * @param action verb in capitals, such as {@code BOOK}
 * @param subject kind of the thing, such as {@code APPOINTMENT}
 * @param patientId whose data; null for what concerns no one patient
 */
public record AuditedAction(String action, String subject, UUID subjectId, UUID patientId, String reason) {

    public static AuditedAction of(String action, String subject, UUID subjectId, UUID patientId) {
        return new AuditedAction(action, subject, subjectId, patientId, null);
    }
}
