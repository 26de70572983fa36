package org.polyclinic.bench.contention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.bench.contention.Operation.Kind;
import org.polyclinic.bench.contention.Operation.Outcome;
import org.polyclinic.bench.contention.Snapshot.AppointmentRow;
import org.polyclinic.bench.contention.Snapshot.EventRow;
import org.polyclinic.bench.contention.Snapshot.KeyRow;

/** Each invariant notices what breaks it, and nothing else. */
class VerdictTest {
    private final Sample sample = Sample.faultless();

    private void assertBroken(Invariant... broken) {
        Verdict verdict = sample.verdict();
        assertThat(verdict.invariants())
                .filteredOn(line -> !line.violations().isEmpty())
                .extracting(Verdict.Line::invariant)
                .as(verdict.text())
                .containsExactlyInAnyOrder(
                        java.util.Arrays.stream(broken).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void faultlessRunHoldsAndEveryInvariantHasLookedAtSomething() {
        assertBroken();
        assertThat(sample.verdict().invariants())
                .allSatisfy(
                        line -> assertThat(line.checked()).as(line.invariant()).isPositive());
    }

    /** Nothing of it is left in the database: only what was answered tells. */
    @Test
    void slotPromisedTwiceAtOnceIsNoticedThoughOneWasCancelledLater() {
        Operation first = sample.heard(Kind.BOOK, Outcome.OK, Sample.ANNA, UUID.randomUUID(), sample.free);
        Operation second = sample.heard(Kind.BOOK, Outcome.OK, Sample.BORIS, UUID.randomUUID(), sample.free);
        sample.heard(Kind.CANCEL, Outcome.OK, Sample.ANNA, first.appointment(), null);
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isEqualTo(1);
        sample.history.remove(second);
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isZero();
    }

    @Test
    void slotGivenOnAfterItsCancellationWasSentIsNoDoubleBooking() {
        Operation first = sample.heard(Kind.BOOK, Outcome.OK, Sample.ANNA, UUID.randomUUID(), sample.free);
        sample.heard(Kind.CANCEL, Outcome.UNKNOWN, Sample.ANNA, first.appointment(), null);
        sample.heard(Kind.BOOK, Outcome.OK, Sample.BORIS, UUID.randomUUID(), sample.free);
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isZero();
    }

    /** It answers as the first time did, although the appointment has gone on to another slot. */
    @Test
    void repeatedRequestSaysNothingOfLater() {
        sample.booked(UUID.randomUUID(), Sample.BORIS, sample.late);
        Operation first = sample.history.get(1);
        long now = sample.history.get(sample.history.size() - 1).completed();
        sample.history.add(new Operation(
                1,
                "api",
                Kind.BOOK,
                first.caller(),
                first.key(),
                first.patient(),
                first.appointment(),
                null,
                first.slot(),
                first.seen(),
                null,
                0,
                now + 1,
                now + 2,
                Outcome.OK,
                1,
                ""));
        assertThat(first.seen()).isEqualTo(sample.late);
        assertBroken();
    }

    @Test
    void slotBookedByOthersWhileItIsHeldIsNoticed() {
        sample.heard(Kind.BOOK, Outcome.OK, Sample.BORIS, UUID.randomUUID(), sample.held);
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isEqualTo(1);
    }

    @Test
    void twoLiveAppointmentsInOneSlotAreNoticed() {
        AppointmentRow kept = sample.appointments.get(0);
        sample.doctor(
                sample.moved,
                row -> new AppointmentRow(
                        row.id(), row.code(), Sample.BORIS, kept.slot(), "BOOKED", kept.begin(), kept.end()));
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isEqualTo(1);
    }

    @Test
    void patientPromisedTwoPlacesAtOnceIsNoticedThoughOneWasCancelledLater() {
        Operation other = sample.heard(Kind.BOOK, Outcome.OK, Sample.ANNA, UUID.randomUUID(), sample.beside);
        sample.heard(Kind.CANCEL, Outcome.OK, Sample.ANNA, other.appointment(), null);
        assertThat(sample.verdict().violations("PATIENT_IN_ONE_PLACE")).isEqualTo(1);
        assertThat(sample.verdict().violations("SLOT_CAPACITY")).isZero();
    }

    @Test
    void patientWithTwoOverlappingLiveAppointmentsIsNoticed() {
        sample.booked(UUID.randomUUID(), Sample.BORIS, sample.beside);
        assertBroken();
        sample.doctor(
                sample.appointments.get(sample.appointments.size() - 1).id(),
                row -> new AppointmentRow(
                        row.id(), row.code(), Sample.ANNA, row.slot(), row.status(), row.begin(), row.end()));
        assertThat(sample.verdict().violations("PATIENT_IN_ONE_PLACE")).isEqualTo(1);
    }

    @Test
    void lostAppointmentIsNoticed() {
        sample.appointments.removeIf(row -> row.id().equals(sample.kept));
        sample.events.removeIf(row -> row.appointment().equals(sample.kept));
        sample.claims.removeIf(row -> row.id().equals(sample.kept));
        sample.audit.removeIf(row -> row.appointment().equals(sample.kept));
        sample.keys.remove(0);
        sample.free(sample.early, Snapshot.FREE);
        assertBroken(Invariant.ACKNOWLEDGED_PRESENT);
    }

    @Test
    void lostMoveIsNoticed() {
        sample.events.removeIf(row -> row.kind().equals("MOVED"));
        assertThat(sample.verdict().violations("ACKNOWLEDGED_PRESENT")).isEqualTo(2);
    }

    @Test
    void refusedRequestThatWasCarriedOutIsNoticed() {
        Operation refused = sample.heard(Kind.BOOK, Outcome.REFUSED, Sample.BORIS, null, sample.free);
        sample.keys.add(new KeyRow(refused.caller(), refused.key(), UUID.randomUUID()));
        assertBroken(Invariant.REFUSED_ABSENT);
    }

    @Test
    void moveAppliedTwiceIsNoticed() {
        EventRow move = sample.events.stream()
                .filter(row -> row.kind().equals("MOVED"))
                .findFirst()
                .orElseThrow();
        sample.events.add(new EventRow(
                UUID.randomUUID(), move.appointment(), move.kind(), move.status(), move.slot(), move.at(), null));
        assertBroken(Invariant.APPLIED_ONCE, Invariant.AUDIT);
    }

    @Test
    void appointmentFromNowhereIsNoticed() {
        sample.booked(UUID.randomUUID(), Sample.BORIS, sample.free);
        sample.history.remove(sample.history.size() - 1);
        sample.history.removeIf(operation -> operation.outcome() == Outcome.UNKNOWN);
        assertBroken(Invariant.APPLIED_ONCE);
    }

    /** The client heard nothing: that it is there is as right as that it is not. */
    @Test
    void unansweredBookingMayBeThereOnce() {
        sample.booked(UUID.randomUUID(), Sample.BORIS, sample.free);
        sample.history.remove(sample.history.size() - 1);
        assertBroken();
    }

    @Test
    void repeatedRequestWithTwoAppointmentsIsNoticed() {
        UUID second = UUID.randomUUID();
        sample.booked(second, Sample.BORIS, sample.free);
        KeyRow key = sample.keys.get(sample.keys.size() - 1);
        sample.keys.set(
                sample.keys.size() - 1,
                new KeyRow(key.caller(), key.key(), sample.events.get(0).id()));
        assertBroken(Invariant.ACKNOWLEDGED_PRESENT, Invariant.APPLIED_ONCE);
    }

    @Test
    void cancelledAppointmentThatLivesIsNoticed() {
        sample.doctor(
                sample.cancelled,
                row -> new AppointmentRow(
                        row.id(), row.code(), row.patient(), row.slot(), "BOOKED", row.begin(), row.end()));
        assertBroken(Invariant.LIFE_CYCLE, Invariant.CLAIMS);
    }

    @Test
    void appointmentInSlotNoEventTellsOfIsNoticed() {
        sample.doctor(
                sample.kept,
                row -> new AppointmentRow(
                        row.id(), row.code(), row.patient(), sample.beside, row.status(), row.begin(), row.end()));
        assertBroken(Invariant.LIFE_CYCLE, Invariant.CLAIMS);
    }

    @Test
    void eventThatCountsAsNotifiedIsNoticed() {
        sample.events.replaceAll(row ->
                new EventRow(row.id(), row.appointment(), row.kind(), row.status(), row.slot(), row.at(), Sample.NOON));
        assertBroken(Invariant.OUTBOX);
    }

    @Test
    void missingAuditEntryIsNoticed() {
        sample.audit.remove(0);
        assertBroken(Invariant.AUDIT);
    }

    @Test
    void missingClaimIsNoticed() {
        sample.claims.remove(0);
        assertBroken(Invariant.CLAIMS, Invariant.FREE_FROM);
    }

    @Test
    void freedSlotInUseIsNoticed() {
        sample.free(sample.early, Snapshot.FREE);
        assertBroken(Invariant.FREE_FROM);
    }

    @Test
    void slotBlockedByNobodyIsNoticed() {
        sample.free(sample.free, Snapshot.NEVER);
        assertBroken(Invariant.FREE_FROM);
    }

    @Test
    void endOfHoldThatIsOverMayStay() {
        sample.free(sample.free, Sample.NOON.minusDays(2));
        assertBroken();
    }
}
