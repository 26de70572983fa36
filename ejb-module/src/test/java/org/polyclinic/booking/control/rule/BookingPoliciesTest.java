package org.polyclinic.booking.control.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyclinic.booking.control.rule.RequestFixture.DAY;
import static org.polyclinic.booking.control.rule.RequestFixture.NOW;
import static org.polyclinic.booking.control.rule.RequestFixture.START;
import static org.polyclinic.booking.control.rule.RequestFixture.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.Refusal;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.text.LocalMoment;
import org.polyclinic.shared.text.Messages;
import org.polyclinic.shared.value.Ids;
import org.polyclinic.shared.value.Sex;

class BookingPoliciesTest {

    @Test
    void nothingSpeaksAgainstAnOrdinaryBooking() {
        assertThat(rules(request().build())).isEmpty();
    }

    @Test
    void visitThatHasBegunCannotBeBooked() {
        assertThat(rules(request().startingAt(NOW).build())).containsExactly("slotInFuture");
        assertThat(rules(request().startingAt(NOW.plusSeconds(1)).build())).isEmpty();
    }

    @Test
    void slotTakenBackByTheClinicCannotBeBooked() {
        assertThat(rules(request().closed().build())).containsExactly("slotOpen");
    }

    @Test
    void lastDayOfTheHorizonIsInside() {
        assertThat(rules(request().startingAt(NOW.plusDays(60)).build())).isEmpty();
        assertThat(rules(request().startingAt(NOW.plusDays(61)).build())).containsExactly("insideHorizon");
    }

    @Test
    void slotOfOtherChannelsIsRefusedUntilItOpensToAll() {
        int desk = Channel.DESK.bit();
        assertThat(rules(request().channels(desk, NOW.plusMinutes(1)).build())).containsExactly("channel");
        assertThat(rules(request().channels(desk, NOW).build())).isEmpty();
        assertThat(rules(request()
                        .channels(desk | Channel.PORTAL.bit(), NOW.plusDays(1))
                        .build()))
                .isEmpty();
    }

    @Test
    void slotKeptForReferralsIsForWhoHasOne() {
        RequestFixture kept = request().channels(Channel.REFERRAL.bit(), NOW.plusYears(1));
        assertThat(rules(kept.build())).containsExactly("channel");
        assertThat(rules(kept.referred(DAY, DAY).build())).isEmpty();
    }

    @Test
    void referralDoesNotOpenASlotOfOtherChannels() {
        assertThat(rules(request()
                        .channels(Channel.DESK.bit(), NOW.plusYears(1))
                        .referred(DAY, DAY)
                        .build()))
                .containsExactly("channel");
    }

    @Test
    void ageCountsInFullYearsOnTheDayOfTheVisit() {
        LocalDate eighteenOnThatDay = DAY.minusYears(18);
        assertThat(rules(request().ages(18, null).born(eighteenOnThatDay).build()))
                .isEmpty();
        assertThat(rules(request()
                        .ages(18, null)
                        .born(eighteenOnThatDay.plusDays(1))
                        .build()))
                .containsExactly("age");
        assertThat(rules(request()
                        .ages(null, 17)
                        .born(eighteenOnThatDay.plusDays(1))
                        .build()))
                .isEmpty();
        assertThat(rules(request().ages(null, 17).born(eighteenOnThatDay).build()))
                .containsExactly("age");
    }

    @Test
    void tooYoungAndTooOldAreToldDifferently() {
        Refusal young = first(request().ages(18, null).born(DAY.minusYears(3)).build());
        assertThat(young.key()).isEqualTo("booking.rule.age.young");
        assertThat(young.args()).containsExactly(18, 3);
    }

    @Test
    void serviceForTheOtherSexIsRefused() {
        assertThat(rules(request().serviceFor(Sex.MALE).build())).containsExactly("sex");
        assertThat(rules(request().serviceFor(Sex.FEMALE).build())).isEmpty();
    }

    @Test
    void clinicForItsEnrolledRefusesOthersUnderOmsOnly() {
        assertThat(rules(request().enrolledOnly().build())).isEmpty();
        assertThat(rules(request().enrolledOnly().enrolledIn(Ids.next()).build()))
                .containsExactly("enrolment");
        assertThat(rules(request().enrolledOnly().enrolledIn(null).build())).containsExactly("enrolment");
        assertThat(rules(request().enrolledOnly().enrolledIn(null).paid().build()))
                .isEmpty();
    }

    @Test
    void districtDoctorSeesTheDistrict() {
        UUID district = Ids.next();
        assertThat(rules(request().ofDistrict(district).livingIn(district).build()))
                .isEmpty();
        assertThat(rules(request().ofDistrict(district).livingIn(Ids.next()).build()))
                .containsExactly("district");
        assertThat(rules(request().ofDistrict(district).livingIn(null).build())).containsExactly("district");
    }

    @Test
    void specialistNeedsAReferralValidOnTheDay() {
        assertThat(rules(request().specialist().build())).containsExactly("referral");
        assertThat(rules(request().specialist().referred(DAY.minusDays(30), DAY).build()))
                .isEmpty();
        assertThat(rules(request()
                        .specialist()
                        .referred(DAY.minusDays(30), DAY.minusDays(1))
                        .build()))
                .containsExactly("referral");
        assertThat(rules(request()
                        .specialist()
                        .referred(DAY.plusDays(1), DAY.plusDays(9))
                        .build()))
                .containsExactly("referral");
        assertThat(rules(request().specialist().paid().build())).isEmpty();
    }

    @Test
    void oneVisitToComePerSpecialty() {
        RequestFixture second = request().alreadyBooked(START.plusDays(5), true);
        assertThat(rules(second.build())).containsExactly("onePerSpecialty");
        assertThat(rules(request().alreadyBooked(NOW.minusHours(1), true).build()))
                .isEmpty();
        assertThat(rules(request().alreadyBooked(START.plusDays(5), false).build()))
                .isEmpty();
    }

    @Test
    void visitsMayTouchButNotOverlap() {
        assertThat(rules(request().alreadyBooked(START.plusMinutes(19), false).build()))
                .containsExactly("overlap");
        assertThat(rules(request().alreadyBooked(START.plusMinutes(20), false).build()))
                .isEmpty();
        assertThat(rules(request().alreadyBooked(START.minusMinutes(20), false).build()))
                .isEmpty();
    }

    @Test
    void appointmentBeingMovedStandsInNobodysWay() {
        assertThat(rules(request().alreadyBooked(START, true).movingIt().build()))
                .isEmpty();
    }

    @Test
    void policyMustBeValidOnTheDayOfTheVisit() {
        assertThat(rules(request().insured(DAY.minusYears(5), DAY).build())).isEmpty();
        assertThat(rules(request().insured(DAY.minusYears(5), DAY.minusDays(1)).build()))
                .containsExactly("omsPolicy");
        assertThat(rules(request()
                        .insured(DAY.minusYears(5), DAY.minusDays(1))
                        .paid()
                        .build()))
                .isEmpty();
    }

    @Test
    void blockHoldsInItsClinicUntilItsEnd() {
        assertThat(rules(request().blocked(null, NOW.plusDays(1), true).build()))
                .containsExactly("block");
        assertThat(rules(request().blocked(null, NOW, true).build())).isEmpty();
        assertThat(rules(request().blocked(Ids.next(), NOW.plusDays(1), false).build()))
                .isEmpty();
        assertThat(first(request().blocked(null, NOW.plusDays(1), true).build()).key())
                .isEqualTo("booking.rule.block.own");
    }

    @Test
    void tooManyCancellationsSendToTheDesk() {
        assertThat(rules(request().cancelled(9).build())).isEmpty();
        assertThat(rules(request().cancelled(10).build())).containsExactly("cancellationLimit");
    }

    @Test
    void allObjectionsAreToldNotOnlyTheFirst() {
        BookingRequest request = request()
                .specialist()
                .insured(DAY.minusYears(9), DAY.minusYears(1))
                .cancelled(99)
                .build();
        assertThat(rules(request)).containsExactly("referral", "omsPolicy", "cancellationLimit");
    }

    @Test
    void everyRefusalHasItsThreeTextsInBothLanguages() {
        List<Refusal> refusals = new ArrayList<>(List.of(Refusal.of("slotFree")));
        refusals.addAll(objections(request().closed().startingAt(NOW).build()));
        refusals.addAll(objections(request()
                .startingAt(NOW.plusDays(99))
                .channels(0, NOW.plusYears(1))
                .build()));
        refusals.addAll(objections(
                request().ages(99, null).serviceFor(Sex.MALE).specialist().build()));
        refusals.addAll(objections(
                request().ages(null, 1).enrolledOnly().enrolledIn(null).build()));
        refusals.addAll(objections(request()
                .ofDistrict(Ids.next())
                .alreadyBooked(START, true)
                .cancelled(10)
                .build()));
        refusals.addAll(objections(request().insured(DAY, DAY.minusDays(1)).build()));
        refusals.addAll(
                objections(request().blocked(null, NOW.plusDays(1), true).build()));
        refusals.addAll(
                objections(request().blocked(null, NOW.plusDays(1), false).build()));

        for (Refusal refusal : refusals) {
            for (Messages messages : List.of(Messages.in(Messages.RUSSIAN), Messages.in(Messages.ENGLISH))) {
                assertThat(messages.text(refusal.key(), refusal.args())).doesNotContain("{");
                assertThat(messages.text(refusal.key() + ".basis", refusal.args()))
                        .doesNotContain("{");
                assertThat(messages.text(refusal.key() + ".advice", refusal.args()))
                        .isNotBlank();
            }
        }
        assertThat(refusals)
                .extracting(Refusal::rule)
                .contains(
                        "slotFree",
                        "slotOpen",
                        "slotInFuture",
                        "insideHorizon",
                        "channel",
                        "age",
                        "sex",
                        "enrolment",
                        "district",
                        "referral",
                        "onePerSpecialty",
                        "overlap",
                        "omsPolicy",
                        "block",
                        "cancellationLimit");
    }

    /** The booking is in Kamchatka; the visit it would stand beside is told by the clock of its own clinic. */
    @Test
    void visitInTheWayIsToldInItsOwnZoneWhichIsNamed() {
        Refusal refusal = first(request().alreadyBooked(START, false).build());

        assertThat(refusal.args()).singleElement().isInstanceOfSatisfying(LocalMoment.class, moment -> {
            assertThat(moment.time().getZone().getId()).isEqualTo("Europe/Kaliningrad");
            assertThat(moment.time().toInstant()).isEqualTo(START.toInstant(java.time.ZoneOffset.UTC));
        });
        assertThat(refusal.about()).isNotNull();
        assertThat(Messages.in(Messages.RUSSIAN).text(refusal.key(), refusal.args()))
                .contains("Калининград (UTC+2)");
    }

    @Test
    void bundlesOfBothLanguagesHaveTheSameKeys() {
        assertThat(ResourceBundle.getBundle("org.polyclinic.messages", Messages.RUSSIAN)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.polyclinic.messages", Messages.ENGLISH)
                        .keySet());
    }

    private static List<String> rules(BookingRequest request) {
        return objections(request).stream().map(Refusal::rule).toList();
    }

    private static Refusal first(BookingRequest request) {
        return objections(request).get(0);
    }

    private static List<Refusal> objections(BookingRequest request) {
        return BookingPolicy.all(10).stream()
                .map(policy -> policy.objection(request))
                .flatMap(Optional::stream)
                .toList();
    }
}
