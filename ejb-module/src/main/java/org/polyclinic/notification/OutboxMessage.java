package org.polyclinic.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A notification to be sent, stored with its cause so that neither exists without the other. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected OutboxMessage() {}

    OutboxMessage(String kind, UUID subjectId, UUID patientId, String dedupeKey, LocalDateTime createdAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.subjectId = subjectId;
        this.patientId = patientId;
        this.dedupeKey = dedupeKey;
        this.createdAt = createdAt;
    }
}
