package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.audit.AuditTrail;
import org.polyclinic.audit.AuditedAction;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.time.Clocks;

/** Documents given with a cancellation, such as a certificate of illness (BOOK-9): name and content are encrypted. */
@Dependent
public class CancellationDocuments {

    private static final String NAME = "cancellationDocumentName";
    private static final String CONTENT = "cancellationDocument";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FieldCipher cipher;

    @Inject
    AuditTrail audit;

    /** Keeps it in the transaction of the cancellation. */
    public void keep(UUID appointmentId, Attachment document) {
        Sql.of(
                        "INSERT INTO cancellation_document (appointment_id, name, media_type, content, received_at) "
                                + "VALUES (?, ?, ?, ?, ?)",
                        appointmentId,
                        cipher.encrypt(NAME, appointmentId, document.name().getBytes(StandardCharsets.UTF_8)),
                        document.format().mediaType(),
                        cipher.encrypt(CONTENT, appointmentId, document.content()),
                        Clocks.utc(clock))
                .update(em);
    }

    /** Opens it and writes down who did; empty: none was given. */
    @Transactional
    public Optional<Attachment> open(UUID appointmentId, UUID patientId, Caller caller) {
        Optional<Attachment> document = Sql.of(
                        "SELECT name, content FROM cancellation_document WHERE appointment_id = ?", appointmentId)
                .first(
                        em,
                        row -> new Attachment(
                                new String(
                                        cipher.decryptBytes(NAME, appointmentId, row.bytes("name")),
                                        StandardCharsets.UTF_8),
                                cipher.decryptBytes(CONTENT, appointmentId, row.bytes("content"))));
        document.ifPresent(found ->
                audit.record(caller, AuditedAction.of("READ", "CANCELLATION_DOCUMENT", appointmentId, patientId)));
        return document;
    }
}
