package org.polyclinic.web.booking;

import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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

/**
 * What one session keeps on the way to a ticket, and the key of the ticket it may look at. Whoever only looks around has
 * none: the first change makes the session.
 */
@Vetoed
public class Visit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MARK_BYTES = 16;

    private record Held(
            UUID holdId, UUID slotId, UUID postId, OffsetDateTime start, OffsetDateTime until, String requestKey)
            implements Serializable {}

    private record Person(UUID id, String name, LocalDate birthDate, String policyMasked) implements Serializable {}

    private record Opened(String code, LocalDate birthDate, String pass, UUID slotId) implements Serializable {}

    private static final String ATTRIBUTE = Visit.class.getName();

    /** Of the request that reads or changes it. */
    private transient HttpServletRequest request;

    /** Known to this session alone, so that nobody else can make a mark of it. */
    private final String secret = UUID.randomUUID().toString();

    private Held held;
    private Person person;
    private Opened opened;
    private boolean consented;

    private boolean moreProofNeeded;

    /** Rules said no to this time; it is kept for nobody any more. */
    private UUID refused;

    /** That of the session, or an empty one that no session keeps. */
    static Visit of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Visit visit = session != null && session.getAttribute(ATTRIBUTE) instanceof Visit kept ? kept : new Visit();
        visit.request = request;
        return visit;
    }

    /** Whether that of the session, if there is one, has opened a ticket. */
    public static boolean isTicketOpenIn(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Visit visit && visit.isTicketOpen();
    }

    /** Sessions may live in a data grid, which learns of a change when the attribute is set. */
    private void changed() {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

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
        changed();
    }

    public void consent() {
        consented = true;
        changed();
    }

    public void identify(PatientView patient) {
        person = new Person(patient.id(), patient.name().full(), patient.birthDate(), patient.policyMasked());
        moreProofNeeded = false;
        changed();
    }

    /** Somebody else is to be booked; consent is each person's own. */
    public void forgetPerson() {
        person = null;
        consented = false;
        changed();
    }

    /** The hold has become an appointment. */
    public void booked(TicketKey key, UUID slotId) {
        open(key, slotId);
        held = null;
        changed();
    }

    public void open(TicketKey key, UUID slotId) {
        opened = new Opened(key.code(), key.birthDate(), key.pass(), slotId);
        changed();
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
        changed();
    }

    public void refused(UUID slotId) {
        refused = slotId;
        changed();
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

    public void needMoreProof() {
        moreProofNeeded = true;
        changed();
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
