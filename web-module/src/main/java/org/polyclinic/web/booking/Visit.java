package org.polyclinic.web.booking;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.HoldView;
import org.polyclinic.patient.boundary.view.PatientView;

/** What one session keeps on the way to a ticket, and the key of the ticket it may look at. */
@Named
@SessionScoped
public class Visit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MARK_BYTES = 16;

    private record Held(
            UUID holdId, UUID slotId, UUID postId, OffsetDateTime start, OffsetDateTime until, String requestKey)
            implements Serializable {}

    private record Person(UUID id, String name, LocalDate birthDate, String policyMasked) implements Serializable {}

    private record Opened(String code, LocalDate birthDate, String pass, UUID slotId) implements Serializable {}

    /** Known to this session alone, so that nobody else can make a mark of it. */
    private final String secret = UUID.randomUUID().toString();

    private Held held;
    private Person person;
    private Opened opened;
    private boolean consented;

    private boolean moreProofNeeded;

    /** Rules said no to this time; it is kept for nobody any more. */
    private UUID refused;

    /** A time is kept; with it begins one booking, whose form may be sent any number of times and books once. */
    public void hold(HoldView hold) {
        held = new Held(
                hold.id(),
                hold.slot().id(),
                hold.slot().specialist().postId(),
                hold.slot().time().start(),
                hold.expiresAt(),
                UUID.randomUUID().toString());
        refused = null;
    }

    public void consent() {
        consented = true;
    }

    public void identify(PatientView patient) {
        person = new Person(patient.id(), patient.name().full(), patient.birthDate(), patient.policyMasked());
    }

    /** Somebody else is to be booked; consent is each person's own. */
    public void forgetPerson() {
        person = null;
        consented = false;
    }

    /** The hold has become an appointment. */
    public void booked(TicketKey key, UUID slotId) {
        open(key, slotId);
        held = null;
    }

    public void open(TicketKey key, UUID slotId) {
        opened = new Opened(key.code(), key.birthDate(), key.pass(), slotId);
    }

    /** What stands for something in a form of this session, and tells nothing about it. */
    public String mark(Object... of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((secret + Arrays.toString(of)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void letGo() {
        held = null;
    }

    public void refused(UUID slotId) {
        refused = slotId;
    }

    public boolean isRefused(UUID slotId) {
        return refused != null && refused.equals(slotId);
    }

    public boolean holds(UUID slotId) {
        return held != null && held.slotId().equals(slotId);
    }

    /** This very time is on the ticket already, as after a form was sent twice. */
    public boolean hasBooked(UUID slotId) {
        return opened != null && opened.slotId().equals(slotId);
    }

    public TicketKey ticketKey() {
        return opened == null ? null : new TicketKey(opened.code(), opened.birthDate(), opened.pass());
    }

    public boolean isHolding() {
        return held != null;
    }

    /** Of this time alone; null: it is not kept. */
    public UUID holdOf(UUID slotId) {
        return holds(slotId) ? held.holdId() : null;
    }

    public UUID getHoldId() {
        return held == null ? null : held.holdId();
    }

    public UUID getHeldSlot() {
        return held == null ? null : held.slotId();
    }

    public UUID getHeldPost() {
        return held == null ? null : held.postId();
    }

    public OffsetDateTime getHeldStart() {
        return held == null ? null : held.start();
    }

    public OffsetDateTime getHeldUntil() {
        return held == null ? null : held.until();
    }

    public String getRequestKey() {
        return held == null ? null : held.requestKey();
    }

    /** Too many tries have failed: who comes is asked for a second document. */
    public boolean isMoreProofNeeded() {
        return moreProofNeeded;
    }

    public void setMoreProofNeeded(boolean needed) {
        moreProofNeeded = needed;
    }

    public boolean isConsented() {
        return consented;
    }

    public boolean isIdentified() {
        return person != null;
    }

    public UUID getPatientId() {
        return person == null ? null : person.id();
    }

    public String getPatientName() {
        return person == null ? null : person.name();
    }

    public LocalDate getBirthDate() {
        return person == null ? null : person.birthDate();
    }

    public String getPolicyMasked() {
        return person == null ? null : person.policyMasked();
    }

    public boolean isTicketOpen() {
        return opened != null;
    }
}
