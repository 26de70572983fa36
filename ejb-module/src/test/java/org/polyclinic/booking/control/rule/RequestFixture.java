package org.polyclinic.booking.control.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyclinic.booking.control.rule.PatientFacts.Block;
import org.polyclinic.booking.control.rule.PatientFacts.History;
import org.polyclinic.booking.control.rule.PatientFacts.OmsPolicy;
import org.polyclinic.booking.control.rule.PatientFacts.Person;
import org.polyclinic.booking.control.rule.PatientFacts.Referral;
import org.polyclinic.booking.control.rule.PatientFacts.Visit;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.schedule.SlotState;
import org.polyclinic.schedule.boundary.view.AllocatedSlot;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

/** An insured woman of 41 wants a free slot of a GP on Kamchatka next week; say only what is different. */
final class RequestFixture {

    /** Where visits there are already take place. */
    private static final ZoneId VISIT_ZONE = ZoneId.of("Europe/Kaliningrad");

    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0);
    static final LocalDateTime START = LocalDateTime.of(2026, 11, 30, 22, 0);
    /** The day of {@link #START} in the clinic, which is a day ahead of UTC. */
    static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final UUID specialty = Ids.next();
    private final UUID clinic = Ids.next();
    private final UUID booked = Ids.next();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private LocalDateTime start = START;
    private boolean closed;
    private int channels = Channel.bits(Channel.open());
    private LocalDateTime opensToAll = LocalDateTime.of(9999, 12, 31, 0, 0);
    private Integer minAge;
    private Integer maxAge;
    private LocalDate birthDate = LocalDate.of(1985, 3, 14);
    private Sex serviceSex;
    private boolean enrolledOnly;
    private UUID enrolledIn = clinic;
    private UUID district;
    private UUID home;
    private boolean selfReferral = true;
    private Financing financing = Financing.OMS;
    private LocalDate insuredFrom = LocalDate.of(2011, 5, 1);
    private LocalDate insuredUntil;
    private int cancelled;
    private UUID moving;

    static RequestFixture request() {
        return new RequestFixture();
    }

    RequestFixture startingAt(LocalDateTime utc) {
        start = utc;
        return this;
    }

    RequestFixture closed() {
        closed = true;
        return this;
    }

    RequestFixture channels(int bits, LocalDateTime opens) {
        channels = bits;
        opensToAll = opens;
        return this;
    }

    RequestFixture ages(Integer min, Integer max) {
        minAge = min;
        maxAge = max;
        return this;
    }

    RequestFixture born(LocalDate day) {
        birthDate = day;
        return this;
    }

    RequestFixture serviceFor(Sex sex) {
        serviceSex = sex;
        return this;
    }

    RequestFixture enrolledOnly() {
        enrolledOnly = true;
        return this;
    }

    RequestFixture enrolledIn(UUID otherClinic) {
        enrolledIn = otherClinic;
        return this;
    }

    RequestFixture ofDistrict(UUID served) {
        district = served;
        return this;
    }

    RequestFixture livingIn(UUID own) {
        home = own;
        return this;
    }

    RequestFixture specialist() {
        selfReferral = false;
        return this;
    }

    RequestFixture paid() {
        financing = Financing.PAID;
        return this;
    }

    RequestFixture referred(LocalDate from, LocalDate until) {
        referrals.add(new Referral(specialty, from, until));
        return this;
    }

    RequestFixture alreadyBooked(LocalDateTime visitStart, boolean sameSpecialty) {
        visits.add(new Visit(
                booked, sameSpecialty ? specialty : Ids.next(), visitStart, visitStart.plusMinutes(20), VISIT_ZONE));
        return this;
    }

    RequestFixture movingIt() {
        moving = booked;
        return this;
    }

    RequestFixture insured(LocalDate from, LocalDate until) {
        insuredFrom = from;
        insuredUntil = until;
        return this;
    }

    RequestFixture blocked(UUID where, LocalDateTime until, boolean selfImposed) {
        blocks.add(new Block(where, until, selfImposed));
        return this;
    }

    RequestFixture cancelled(int times) {
        cancelled = times;
        return this;
    }

    BookingRequest build() {
        SlotFacts slot = new SlotFacts(slot(), post(), service());
        PatientFacts patient = new PatientFacts(
                new Person(
                        Ids.next(),
                        new FullName("Иванова", "Мария", "Петровна"),
                        birthDate,
                        Sex.FEMALE,
                        enrolledIn,
                        home),
                List.of(new OmsPolicy("1234", insuredFrom, insuredUntil)),
                new History(visits, referrals, blocks, cancelled));
        return new BookingRequest(slot, patient, Channel.PORTAL, NOW, moving);
    }

    private AllocatedSlot slot() {
        SlotState state = closed ? SlotState.CLOSED : SlotState.FREE;
        return new AllocatedSlot(
                Ids.next(),
                Ids.next(),
                null,
                "101",
                start,
                start.plusMinutes(20),
                financing,
                channels,
                opensToAll,
                state,
                false,
                1);
    }

    private PostCard post() {
        ClinicCard card =
                new ClinicCard(clinic, "Поликлиника", "", "", ZoneId.of("Asia/Kamchatka"), 60, 24, enrolledOnly);
        return new PostCard(
                Ids.next(),
                new FullName("Врачёв", "Пётр", "Ильич"),
                "врач",
                "",
                new SpecialtyView(specialty, "gp", "Терапевт", "GP", selfReferral),
                minAge,
                maxAge,
                district,
                card,
                List.of(service()));
    }

    private ServiceCard service() {
        return new ServiceCard(Ids.next(), "B01.047.001", "Приём", true, "", "", null, null, serviceSex, false);
    }
}
