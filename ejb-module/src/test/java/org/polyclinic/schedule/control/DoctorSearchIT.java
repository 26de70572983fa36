package org.polyclinic.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.DoctorOffer;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.World;

/** Short lists of doctors, each of whom is looked up: a general practitioner, a cardiologist a day later, and one without slots. */
class DoctorSearchIT {

    private static final Domain DOMAIN = Domain.shared();
    private static final PageRequest PAGE = PageRequest.first(10);

    private final AvailabilityQuery availability = DOMAIN.get(AvailabilityQuery.class);
    private World world;
    private LocalDateTime morning;
    private UUID idle;

    @BeforeEach
    void threeDoctors() {
        world = new World(DOMAIN);
        morning = World.inDays(3);
        world.slots(world.generalPractitioner, morning, 2);
        world.slots(world.cardiologist, morning.plusDays(1), 2);
        idle = world.post(world.cardiology, "103", world.cardiologyVisit);
    }

    private Page<DoctorOffer> search(DoctorFilter filter, PageRequest request) {
        return DOMAIN.inTransaction(() -> availability.search(filter, request, Channel.PORTAL));
    }

    private List<UUID> found(DoctorFilter filter) {
        return posts(search(filter, PAGE));
    }

    private static List<UUID> posts(Page<DoctorOffer> page) {
        return page.items().stream().map(offer -> offer.post().id()).toList();
    }

    private static DoctorFilter text(String text) {
        return new DoctorFilter(text, null, null, null, null, null, null, null, null, null, null, null, false);
    }

    private static DoctorFilter service(UUID service, ServiceForm form) {
        return new DoctorFilter(null, null, service, null, null, null, null, null, form, null, null, null, false);
    }

    private static DoctorFilter place(UUID region, UUID city, String district, UUID clinic) {
        return new DoctorFilter(null, null, null, region, city, district, clinic, null, null, null, null, null, false);
    }

    private static DoctorFilter who(UUID specialty, UUID doctor, Financing financing, boolean onlyFree) {
        return new DoctorFilter(
                null, specialty, null, null, null, null, null, doctor, null, financing, null, null, onlyFree);
    }

    private static DoctorFilter days(LocalDate from, LocalDate to, boolean onlyFree) {
        return new DoctorFilter(null, null, null, null, null, null, null, null, null, null, from, to, onlyFree);
    }

    private UUID doctorOf(UUID post) {
        return world.id("SELECT doctor_id AS id FROM doctor_post WHERE id = ?", post);
    }

    private void isFoundBy(String word, String kind, UUID subject) {
        DOMAIN.sql("INSERT INTO search_word (kind, word, subject_id) VALUES (?, ?, ?)", kind, word, subject);
    }

    @Test
    void nearestComesFirstAndWhoHasNoSlotLast() {
        List<DoctorOffer> offers = search(DoctorFilter.any(), PAGE).items();

        assertThat(offers)
                .extracting(offer -> offer.post().id())
                .containsExactly(world.generalPractitioner, world.cardiologist, idle);
        assertThat(offers.get(2).nearest()).isNull();
        assertThat(found(who(null, null, null, true))).containsExactly(world.generalPractitioner, world.cardiologist);
    }

    @Test
    void pagesHoldEachDoctorOnceThoseWithoutSlotsToo() {
        UUID another = world.post(world.cardiology, "104", world.cardiologyVisit);
        // a filter by clinic keeps the order exact however many there are
        DoctorFilter clinic = place(null, null, null, world.clinic);
        List<UUID> found = new ArrayList<>();
        PageRequest request = PageRequest.first(1);
        for (String next = ""; next != null; ) {
            Page<DoctorOffer> page = search(clinic, request);
            found.addAll(posts(page));
            next = page.next();
            request = new PageRequest(next, 1);
        }

        assertThat(found)
                .startsWith(world.generalPractitioner, world.cardiologist)
                .hasSize(4);
        assertThat(found.subList(2, 4)).containsExactlyInAnyOrder(idle, another);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon\n0190a6e0-0000-7000-8000-000000000000", "2026-11-25T10:00\nwho", "2026-11-25T10:00"})
    void cursorOfAnotherListIsInvalid(String position) {
        PageRequest request = new PageRequest(Cursor.of(position), 10);

        assertThatThrownBy(() -> search(DoctorFilter.any(), request)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void serviceAndItsFormAreThoseOfThePost() {
        assertThat(found(service(world.visit, null))).containsExactly(world.generalPractitioner);
        assertThat(found(service(null, ServiceForm.IN_PERSON))).hasSize(3);
        DOMAIN.sql("UPDATE medical_service SET form = 'REMOTE' WHERE id = ?", world.visit);
        assertThat(found(service(null, ServiceForm.REMOTE))).containsExactly(world.generalPractitioner);
    }

    @Test
    void slotOfAnotherServiceIsNotTheNearest() {
        DOMAIN.sql("UPDATE slot SET service_id = ? WHERE starts_at = ?", world.cardiologyVisit, morning);

        assertThat(search(service(world.visit, null), PAGE).items())
                .singleElement()
                .satisfies(offer -> assertThat(offer.nearest().time().start().toInstant())
                        .isEqualTo(morning.plusMinutes(20).toInstant(java.time.ZoneOffset.UTC)));
    }

    @Test
    void placeIsRegionCityDistrictOrClinic() {
        assertThat(found(place(world.region, world.city, "Центральный", world.clinic)))
                .hasSize(3);
        assertThat(found(place(UUID.randomUUID(), null, null, null))).isEmpty();
        assertThat(found(place(null, UUID.randomUUID(), null, null))).isEmpty();
        assertThat(found(place(null, null, "Окраина", null))).isEmpty();
        assertThat(found(place(null, null, null, world.otherClinic))).isEmpty();
    }

    @Test
    void doctorAndSpecialtyNarrowTheList() {
        assertThat(found(who(world.cardiology, null, null, false))).containsExactly(world.cardiologist, idle);
        assertThat(found(who(null, doctorOf(idle), null, false))).containsExactly(idle);
    }

    @Test
    void clinicThatDoesNotTakeThePayerIsLeftOut() {
        assertThat(found(who(null, null, Financing.DMS, false))).hasSize(3);
        assertThat(found(who(null, null, Financing.DMS, true))).isEmpty();
        DOMAIN.sql("UPDATE clinic SET insurance = 1");
        assertThat(found(who(null, null, Financing.DMS, false))).isEmpty();
        assertThat(found(who(null, null, Financing.OMS, false))).hasSize(3);
    }

    @Test
    void daysAreTheClinicsOwnAndBothCount() {
        LocalDate first = morning.toLocalDate();

        assertThat(found(days(first, first, true))).containsExactly(world.generalPractitioner);
        assertThat(found(days(first.plusDays(1), null, true))).containsExactly(world.cardiologist);
        assertThat(found(days(null, first, true))).containsExactly(world.generalPractitioner);
        assertThat(found(days(first.plusDays(2), null, true))).isEmpty();
        assertThat(found(days(first.plusDays(2), null, false))).hasSize(3);
    }

    @Test
    void dayOfTheClinicCountsAndNotThatOfUtc() {
        // half past one at night in Novosibirsk, the evening before in UTC
        LocalDateTime night = morning.minusDays(1).withHour(18).withMinute(30);
        world.slots(idle, night, 1);

        assertThat(found(days(morning.toLocalDate(), morning.toLocalDate(), true)))
                .containsExactly(idle, world.generalPractitioner);
        assertThat(found(days(null, night.toLocalDate(), true))).isEmpty();
    }

    @Test
    void textMeansDoctorsSpecialtiesOrServices() {
        isFoundBy("сердце", "SPECIALTY", world.cardiology);
        isFoundBy("прием", "SERVICE", world.visit);
        isFoundBy("иванов", "DOCTOR", doctorOf(idle));

        assertThat(found(text("сердце"))).containsExactly(world.cardiologist, idle);
        assertThat(found(text("приём"))).containsExactly(world.generalPractitioner);
        assertThat(found(text("иванов"))).containsExactly(idle);
        assertThat(found(text(" "))).hasSize(3);
        assertThat(found(text("абракадабра"))).isEmpty();
    }

    @Test
    void rangeOfDaysMakesSenseUnlessItGoesBackwards() {
        LocalDate day = morning.toLocalDate();

        assertThat(AvailabilityQuery.ordered(day, day)).isTrue();
        assertThat(AvailabilityQuery.ordered(day, null)).isTrue();
        assertThat(AvailabilityQuery.ordered(null, day)).isTrue();
        assertThat(AvailabilityQuery.ordered(day, day.minusDays(1))).isFalse();
    }
}
