package org.polyclinic.booking.control.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.control.rule.PatientFacts.Block;
import org.polyclinic.booking.control.rule.PatientFacts.Visit;
import org.polyclinic.catalogue.boundary.view.ClinicCard;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.catalogue.boundary.view.ServiceCard;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.text.LocalMoment;
import org.polyclinic.shared.value.Financing;

/**
 * The rules of booking, each by its name. Sources: programme of state guarantees (self-referral, enrolment), order 804н
 * (limits of a service), errors of the federal registry (time busy or passed, other specialist, other age).
 */
public final class BookingPolicies {

    private BookingPolicies() {}

    /** The clinic has not taken the slot back. */
    public static Optional<Refusal> slotOpen(BookingRequest request) {
        return unless(!request.slot().closed(), "slotOpen");
    }

    /** A visit that has begun cannot be booked (APPOINT_VISIT_TIME_HAS_PASSED). */
    public static Optional<Refusal> slotInFuture(BookingRequest request) {
        return unless(request.slot().start().isAfter(request.now()), "slotInFuture");
    }

    public static Optional<Refusal> insideHorizon(BookingRequest request) {
        int days = request.slot().clinic().horizonDays();
        ZoneId zone = request.slot().clinic().zone();
        LocalDate today =
                request.now().atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        return unless(!request.day().isAfter(today.plusDays(days)), "insideHorizon", days);
    }

    /** The slot is kept for other ways of booking, until its unsold quota opens to all. */
    public static Optional<Refusal> channel(BookingRequest request) {
        int channels = request.slot().channels();
        boolean open = !request.slot().opensToAll().isAfter(request.now());
        boolean own = (channels & request.channel().bit()) != 0;
        boolean referred = (channels & Channel.REFERRAL.bit()) != 0 && request.hasReferral();
        return unless(open || own || referred, "channel");
    }

    /** Full years on the day of the visit, by the doctor's and by the service's limits. */
    public static Optional<Refusal> age(BookingRequest request) {
        PostCard post = request.slot().post();
        ServiceCard service = request.slot().service();
        int min = Math.max(or(post.minAge(), 0), or(service.minAge(), 0));
        int max = Math.min(or(post.maxAge(), Integer.MAX_VALUE), or(service.maxAge(), Integer.MAX_VALUE));
        int age = request.ageAtVisit();
        if (age < min) {
            return Optional.of(Refusal.variant("age", "young", min, age));
        }
        return unless(age <= max, "age", max, age);
    }

    public static Optional<Refusal> sex(BookingRequest request) {
        ServiceCard service = request.slot().service();
        return unless(
                service.sex() == null
                        || service.sex() == request.patient().person().sex(),
                "sex");
    }

    /** OMS visits to a clinic that serves enrolled people only. */
    public static Optional<Refusal> enrolment(BookingRequest request) {
        ClinicCard clinic = request.slot().clinic();
        boolean needed = request.slot().financing() == Financing.OMS && clinic.enrolledOnly();
        return unless(!needed || clinic.id().equals(request.patient().person().clinicId()), "enrolment")
                .map(refusal -> refusal.about(request.patient().person().clinicId()));
    }

    /** A GP of a medical district sees the people of that district. */
    public static Optional<Refusal> district(BookingRequest request) {
        SlotFacts slot = request.slot();
        boolean needed = slot.financing() == Financing.OMS && slot.post().districtId() != null;
        return unless(
                        !needed
                                || slot.post()
                                        .districtId()
                                        .equals(request.patient().person().districtId()),
                        "district")
                .map(refusal -> refusal.about(request.patient().person().districtId()));
    }

    public static Optional<Refusal> referral(BookingRequest request) {
        return unless(!request.slot().needsReferral() || request.hasReferral(), "referral")
                .map(refusal -> refusal.about(request.patient().person().districtId()));
    }

    /** One visit to come per specialty (APPOINT_PATIENT_REGISTERED_OTHER_SPECIALIST). */
    public static Optional<Refusal> onePerSpecialty(BookingRequest request) {
        return request.otherVisits()
                .filter(visit -> visit.specialtyId().equals(request.slot().specialtyId()))
                .filter(visit -> visit.start().isAfter(request.now()))
                .findFirst()
                .map(visit -> toVisit("onePerSpecialty", visit));
    }

    public static Optional<Refusal> overlap(BookingRequest request) {
        SlotFacts slot = request.slot();
        return request.otherVisits()
                .filter(visit ->
                        visit.start().isBefore(slot.end()) && slot.start().isBefore(visit.end()))
                .findFirst()
                .map(visit -> toVisit("overlap", visit));
    }

    /** A policy that is valid on the day of the visit, for visits under OMS. */
    public static Optional<Refusal> omsPolicy(BookingRequest request) {
        boolean needed = request.slot().financing() == Financing.OMS;
        return unless(!needed || request.patient().policyOn(request.day()).isPresent(), "omsPolicy");
    }

    /** Switched off by the patient, or by the clinic's administration. */
    public static Optional<Refusal> block(BookingRequest request) {
        ClinicCard clinic = request.slot().clinic();
        return request.patient().history().blocks().stream()
                .filter(block -> block.until().isAfter(request.now()))
                .filter(block -> block.clinicId() == null || block.clinicId().equals(clinic.id()))
                .findFirst()
                .map(block ->
                        blocked(block, block.until().atOffset(ZoneOffset.UTC).atZoneSameInstant(clinic.zone())));
    }

    private static Refusal blocked(Block block, ZonedDateTime until) {
        return block.selfImposed() ? Refusal.variant("block", "own", until) : Refusal.of("block", until);
    }

    public static Optional<Refusal> cancellationLimit(BookingRequest request, int perMonth) {
        return unless(request.patient().history().cancellations() < perMonth, "cancellationLimit", perMonth);
    }

    /** Told in the zone of the visit, which is named: it need not be that of the booking. */
    private static Refusal toVisit(String rule, Visit visit) {
        return Refusal.of(rule, new LocalMoment(visit.localStart())).about(visit.appointmentId());
    }

    private static int or(Integer value, int fallback) {
        return value == null ? fallback : value;
    }

    private static Optional<Refusal> unless(boolean fits, String rule, Object... args) {
        return fits ? Optional.empty() : Optional.of(Refusal.of(rule, args));
    }
}
