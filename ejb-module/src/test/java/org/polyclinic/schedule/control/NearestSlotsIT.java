package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.booking.control.appointment.BookingDesk;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.World;

/** Lists too long to look up every post: walked in the order last looked up, with exact slots. */
class NearestSlotsIT {

    private static final Domain DOMAIN = Domain.shared();
    private static final int POSTS = 9;
    private static final int PAGE = 2;

    private final NearestSlots nearest = DOMAIN.get(NearestSlots.class);
    private final AvailabilityQuery availability = DOMAIN.get(AvailabilityQuery.class);
    private World world;
    private LocalDateTime morning;

    /** Of general practitioners, the later made the earlier free; the world's own has no slot. */
    private final List<UUID> posts = new ArrayList<>();

    private final List<UUID> slots = new ArrayList<>();

    @BeforeEach
    void postsWithASlotEach() {
        world = new World(DOMAIN);
        morning = World.inDays(3);
        for (int i = 0; i < POSTS; i++) {
            UUID post = world.post(world.generalPractice, "2" + i, world.visit);
            posts.add(0, post);
            slots.add(0, world.slots(post, morning.minusHours(i), 2).get(0));
        }
        lookUp();
    }

    private void lookUp() {
        nearest.findNewClinics();
        DOMAIN.sql("UPDATE nearest_slot_run SET next_run = '2000-01-01'");
        assertThat(nearest.step()).isFalse();
    }

    private DoctorFilter generalPractitioners(UUID region, UUID city, boolean onlyFree) {
        return new DoctorFilter(
                null, world.generalPractice, null, region, city, null, null, null, null, null, null, null, onlyFree);
    }

    private List<DoctorOffer> all(DoctorFilter filter, Channel channel) {
        List<DoctorOffer> all = new ArrayList<>();
        String after = null;
        do {
            PageRequest request = new PageRequest(after, PAGE);
            Page<DoctorOffer> page = DOMAIN.inTransaction(() -> availability.search(filter, request, channel));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<UUID> postsOf(List<DoctorOffer> offers) {
        return offers.stream().map(offer -> offer.post().id()).toList();
    }

    private static List<UUID> slotsOf(List<DoctorOffer> offers) {
        return offers.stream()
                .map(DoctorOffer::nearest)
                .filter(Objects::nonNull)
                .map(slot -> slot.id())
                .toList();
    }

    @Test
    void pagesHoldEveryPostOnceInOrderOfTheNearestSlot() {
        List<DoctorOffer> offers = all(generalPractitioners(null, null, false), Channel.PORTAL);
        assertThat(slotsOf(offers)).isEqualTo(slots);
        assertThat(postsOf(offers).subList(0, POSTS)).isEqualTo(posts);
        assertThat(postsOf(offers).get(POSTS)).isEqualTo(world.generalPractitioner);
        assertThat(offers).hasSize(POSTS + 1);
    }

    @Test
    void everyFilterByPlaceAndSpecialtyHasItsOrder() {
        for (DoctorFilter filter : List.of(
                generalPractitioners(world.region, null, true),
                generalPractitioners(null, world.city, true),
                generalPractitioners(world.region, world.city, true),
                new DoctorFilter(null, null, null, world.region, null, null, null, null, null, null, null, null, true),
                new DoctorFilter(null, null, null, null, world.city, null, null, null, null, null, null, null, true),
                new DoctorFilter(null, null, null, null, null, null, null, null, null, null, null, null, true))) {
            assertThat(slotsOf(all(filter, Channel.PORTAL))).as("%s", filter).isEqualTo(slots);
        }
        assertThat(all(generalPractitioners(UUID.randomUUID(), null, false), Channel.PORTAL))
                .isEmpty();
        assertThat(all(generalPractitioners(world.region, UUID.randomUUID(), false), Channel.PORTAL))
                .isEmpty();
    }

    @Test
    void slotShownIsTheNearestFreeNowThoughTheOrderIsOfTheLastLook() {
        DOMAIN.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", slots.get(0));
        List<DoctorOffer> stale = all(generalPractitioners(null, null, true), Channel.PORTAL);
        assertThat(postsOf(stale)).containsExactlyInAnyOrderElementsOf(posts);
        assertThat(slotsOf(stale)).doesNotContain(slots.get(0)).hasSize(POSTS);
        lookUp();
        List<DoctorOffer> fresh = all(generalPractitioners(null, null, true), Channel.PORTAL);
        assertThat(fresh)
                .isSortedAccordingTo((a, b) ->
                        a.nearest().time().start().compareTo(b.nearest().time().start()));
        assertThat(slotsOf(fresh)).containsExactlyInAnyOrderElementsOf(slotsOf(stale));
    }

    @Test
    void postWhoseLastFreeSlotHasGoneIsNotAmongTheFreeOnes() {
        DOMAIN.sql("UPDATE slot SET free_from = '9999-12-31' WHERE post_id = ?", posts.get(3));
        assertThat(postsOf(all(generalPractitioners(null, null, true), Channel.PORTAL)))
                .hasSize(POSTS - 1)
                .doesNotContain(posts.get(3));
        assertThat(postsOf(all(generalPractitioners(null, null, false), Channel.PORTAL)))
                .contains(posts.get(3));
        lookUp();
        assertThat(postsOf(all(generalPractitioners(null, null, false), Channel.PORTAL))
                        .indexOf(posts.get(3)))
                .isGreaterThanOrEqualTo(POSTS - 1);
    }

    /** The post first in the order of the last look has only a late slot now. */
    private void firstPostHasBecomeTheLast() {
        DOMAIN.sql("UPDATE slot SET free_from = '9999-12-31' WHERE post_id = ?", posts.get(0));
        world.slots(posts.get(0), morning.plusDays(20), 1);
    }

    private List<UUID> firstPage(DoctorFilter filter, int size) {
        return postsOf(DOMAIN.inTransaction(() -> availability.search(filter, PageRequest.first(size), Channel.PORTAL))
                .items());
    }

    @Test
    void listOfMoreThanTwoPagesHasTheOrderOfTheLastLookAndAShorterOneThatOfNow() {
        DoctorFilter filter = generalPractitioners(null, null, false);
        firstPostHasBecomeTheLast();

        assertThat(firstPage(filter, 4)).containsExactlyInAnyOrderElementsOf(posts.subList(0, 4));
        assertThat(firstPage(filter, 5)).isEqualTo(posts.subList(1, 6));
    }

    @Test
    void listNarrowedByMoreThanPlaceAndSpecialtyHasTheOrderOfNow() {
        firstPostHasBecomeTheLast();
        DOMAIN.sql(
                "INSERT INTO search_word (kind, word, subject_id) VALUES ('SPECIALTY', 'врач', ?)",
                world.generalPractice);
        LocalDate day = morning.minusDays(2).toLocalDate();
        UUID any = null;
        for (DoctorFilter filter : List.of(
                filter("врач", any, null, any, null, null, null),
                filter(null, world.visit, null, any, null, null, null),
                filter(null, any, "Центральный", any, null, null, null),
                filter(null, any, null, world.clinic, null, null, null),
                filter(null, any, null, any, ServiceForm.IN_PERSON, null, null),
                filter(null, any, null, any, null, day, null),
                filter(null, any, null, any, null, null, day.plusDays(60)))) {
            assertThat(firstPage(filter, 2)).as("%s", filter).isEqualTo(posts.subList(1, 3));
        }
        assertThat(firstPage(filter("", any, null, any, null, null, null), 2)).contains(posts.get(0));
    }

    private static DoctorFilter filter(
            String text, UUID service, String district, UUID clinic, ServiceForm form, LocalDate from, LocalDate to) {
        return new DoctorFilter(text, null, service, null, null, district, clinic, null, form, null, from, to, false);
    }

    @Test
    void clinicThatNoLongerTakesThePayerAndCityOfAnotherRegionAreLeftOut() {
        assertThat(all(generalPractitioners(UUID.randomUUID(), world.city, false), Channel.PORTAL))
                .isEmpty();
        DOMAIN.sql("UPDATE clinic SET insurance = 4");
        assertThat(all(generalPractitioners(null, null, false), Channel.PORTAL)).isEmpty();
    }

    @Test
    void eachChannelHasItsOwnOrder() {
        DOMAIN.sql("UPDATE slot SET channels = ? WHERE id = ?", Channel.DESK.bit(), slots.get(0));
        lookUp();
        assertThat(slotsOf(all(generalPractitioners(null, null, true), Channel.DESK)))
                .isEqualTo(slots);
        assertThat(slotsOf(all(generalPractitioners(null, null, true), Channel.KIOSK)))
                .doesNotContain(slots.get(0))
                .hasSize(POSTS);
    }

    @Test
    void postThatNoLongerWorksIsLeftOut() {
        DOMAIN.sql("UPDATE doctor_post SET active = FALSE WHERE id = ?", posts.get(0));
        assertThat(postsOf(all(generalPractitioners(null, null, false), Channel.PORTAL)))
                .hasSize(POSTS)
                .doesNotContain(posts.get(0));
    }

    @Test
    void clinicIsLookedUpAgainOnlyWhenItIsDue() {
        DOMAIN.sql("UPDATE slot SET free_from = '9999-12-31' WHERE id = ?", slots.get(0));
        nearest.findNewClinics();
        nearest.step();
        assertThat(DOMAIN.text("SELECT MIN(starts_at) AS v FROM nearest_slot"))
                .startsWith(morning.minusHours(POSTS - 1).toString().replace('T', ' '));
        lookUp();
        assertThat(DOMAIN.text("SELECT MIN(starts_at) AS v FROM nearest_slot"))
                .startsWith(
                        morning.minusHours(POSTS - 1).plusMinutes(20).toString().replace('T', ' '));
    }

    @Test
    void freeSlotThatIsOverNoLongerCountsAsFree() {
        LocalDateTime now = TestClock.now();
        UUID over = world.slot(posts.get(0), now.minusHours(2), Channel.bits(Channel.open()));
        UUID held = world.slot(posts.get(1), now.minusHours(2), Channel.bits(Channel.open()));
        UUID justBegun = world.slot(posts.get(2), now.minusMinutes(1), Channel.bits(Channel.open()));
        DOMAIN.sql("UPDATE slot SET free_from = ? WHERE id = ?", now.minusHours(1), held);
        DOMAIN.sql("UPDATE nearest_slot_run SET over_until = '1970-01-01'");
        lookUp();
        assertThat(taken(over)).isEqualTo("1");
        assertThat(taken(held)).isEqualTo("1");
        assertThat(taken(justBegun)).isEqualTo("0");
        assertThat(taken(slots.get(0))).isEqualTo("0");
    }

    @Test
    void slotThatIsOverIsRefusedAsSuchAndNotAsTaken() {
        Patient patient = world.patient();
        UUID over = world.slot(world.generalPractitioner, TestClock.now().minusHours(2), Channel.bits(Channel.open()));
        CheckBooking wish = new CheckBooking(over, patient.id(), null, null);
        BookingDesk desk = DOMAIN.get(BookingDesk.class);
        List<Refusal> before =
                DOMAIN.inTransaction(() -> desk.check(wish, World.self(patient)).refusals());
        DOMAIN.sql("UPDATE nearest_slot_run SET over_until = '1970-01-01'");
        lookUp();
        assertThat(taken(over)).isEqualTo("1");
        assertThat(DOMAIN.inTransaction(
                        () -> desk.check(wish, World.self(patient)).refusals()))
                .isNotEmpty()
                .isEqualTo(before);
    }

    private static String taken(UUID slot) {
        return DOMAIN.text("SELECT taken AS v FROM slot WHERE id = ?", slot);
    }
}
