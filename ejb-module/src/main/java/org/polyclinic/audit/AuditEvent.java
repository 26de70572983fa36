package org.polyclinic.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.database.OptionalId;
import org.polyclinic.shared.value.Ids;

/** One access to or change of personal data. The database lets the application add rows and nothing else. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    private UUID id;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    private String actor;
    private String origin;
    private String action;
    private String subject;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "patient_id")
    @Convert(converter = OptionalId.class)
    private UUID patientId;

    private String reason;

    protected AuditEvent() {}

    AuditEvent(Caller caller, AuditedAction what, LocalDateTime happenedAt) {
        this.id = Ids.next();
        this.happenedAt = happenedAt;
        this.actor = caller.name();
        this.origin = caller.origin();
        this.action = what.action();
        this.subject = what.subject();
        this.subjectId = what.subjectId();
        this.patientId = what.patientId();
        this.reason = what.reason();
    }
}
