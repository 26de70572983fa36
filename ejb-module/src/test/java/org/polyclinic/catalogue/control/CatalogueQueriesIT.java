package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.DepartmentView;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.catalogue.boundary.view.Suggestion.Kind;
import org.polyclinic.catalogue.imports.CatalogueTables;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.TestDatabase;

/** Lists and cards of a small catalogue: two clinics of two cities, two doctors, two services. */
class CatalogueQueriesIT {

    private static final Domain DOMAIN = Domain.shared();
    private static final String YANTAR = "Поликлиника «Янтарь»";
    private static final String VOLNA = "Поликлиника «Волна»";
    private static final String THERAPIST = "B01.047.001";
    private static final String CARDIOLOGIST = "B01.015.001";

    @BeforeEach
    void importCatalogue() {
        TestDatabase.shared().empty();
        ImportDesk desk = new ImportDesk(DOMAIN);
        CatalogueTables.small().forEach(desk::take);
        DOMAIN.sql("UPDATE clinic SET city_district = 'Центральный' WHERE code = 'K-1'");
    }

    private static <T> T read(Supplier<T> query) {
        return DOMAIN.inTransaction(query);
    }

    private static UUID id(String table, String code) {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM " + table + " WHERE code = ?", code));
    }

    private static UUID city(String name) {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM city WHERE name = ?", name));
    }

    private static UUID cardiologistsPost() {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM doctor_post WHERE doctor_id = ?", id("doctor", "D-2")));
    }

    /** What all pages of one item hold. */
    private static <T, R> List<R> pageByPage(Function<PageRequest, Page<T>> pages, Function<T, R> shown) {
        List<R> found = new ArrayList<>();
        PageRequest request = PageRequest.first(1);
        for (String next = ""; next != null; ) {
            Page<T> page = pages.apply(request);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
            page.items().forEach(item -> found.add(shown.apply(item)));
            next = page.next();
            request = new PageRequest(next, 1);
        }
        return found;
    }

    // ---- clinics

    private static Page<ClinicSummary> clinics(ClinicFilter filter, PageRequest request) {
        return read(() -> DOMAIN.get(ClinicQueries.class).search(filter, request));
    }

    private static List<String> clinics(
            String text, UUID region, UUID city, String district, UUID specialty, Financing financing) {
        ClinicFilter filter = new ClinicFilter(text, region, city, district, specialty, financing);
        return clinics(filter, PageRequest.first(10)).items().stream()
                .map(ClinicSummary::shortName)
                .toList();
    }

    @Test
    void everyPartOfTheFilterNarrowsTheClinics() {
        assertThat(clinics(null, null, null, null, null, null)).containsExactly(VOLNA, YANTAR);
        assertThat(clinics(" ", id("region", "39"), null, null, null, Financing.OMS))
                .containsExactly(VOLNA, YANTAR);
        assertThat(clinics("волна", null, null, null, null, null)).containsExactly(VOLNA);
        assertThat(clinics(null, UUID.randomUUID(), null, null, null, null)).isEmpty();
        assertThat(clinics(null, null, city("Советск"), null, null, null)).containsExactly(VOLNA);
        assertThat(clinics(null, null, null, "Центральный", null, null)).containsExactly(YANTAR);
        assertThat(clinics(null, null, null, null, id("specialty", "cardiologist"), null))
                .containsExactly(YANTAR);
        assertThat(clinics(null, null, null, null, null, Financing.PAID)).containsExactly(YANTAR);
        assertThat(clinics(null, null, null, null, null, Financing.DMS)).isEmpty();
    }

    @Test
    void pagesOfClinicsHoldEachOnceByName() {
        ClinicFilter all = new ClinicFilter(null, null, null, null, null, null);

        assertThat(pageByPage(request -> clinics(all, request), ClinicSummary::shortName))
                .containsExactly(VOLNA, YANTAR);
    }

    @Test
    void clinicsOfOneNameAreNotLostBetweenPages() {
        DOMAIN.sql("UPDATE clinic SET short_name = 'Поликлиника'");
        ClinicFilter all = new ClinicFilter(null, null, null, null, null, null);

        assertThat(pageByPage(request -> clinics(all, request), ClinicSummary::id))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Янтарь", "Янтарь\nno id"})
    void cursorOfAnotherListOfClinicsIsInvalid(String position) {
        PageRequest request = new PageRequest(Cursor.of(position), 10);

        assertThatThrownBy(() -> clinics(new ClinicFilter(null, null, null, null, null, null), request))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void cardOfAClinicHoldsAllThatBelongsToIt() {
        ClinicView card = read(() -> DOMAIN.get(ClinicQueries.class).card(id("clinic", "K-1")))
                .orElseThrow();

        assertThat(card.summary().phones()).containsExactly("+7 4012 00-00-01", "+7 4012 00-00-02");
        assertThat(card.summary().financing()).containsExactly(Financing.OMS, Financing.PAID);
        assertThat(card.region()).isEqualTo("Калининградская область");
        assertThat(card.licences()).containsExactly(new ClinicView.Licence("Л-1", "терапия", null));
        assertThat(card.specialties()).extracting(SpecialtyView::code).containsExactly("cardiologist", "therapist");
        assertThat(card.hours()).hasSize(7).endsWith(new ClinicView.Hours(8, LocalTime.of(10, 0), LocalTime.of(14, 0)));
        assertThat(card.departments())
                .extracting(DepartmentView::address)
                .containsExactly("Калининград, Липовая аллея, 1", "Калининград, Парусная, 2");
        assertThat(card.updatedAt().getOffset().getTotalSeconds()).isEqualTo(2 * 3600);
        assertThat(read(() -> DOMAIN.get(ClinicQueries.class).card(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void specialtyThatNobodyWorksInAnyMoreIsNotTheClinics() {
        DOMAIN.sql("UPDATE doctor_post SET active = FALSE WHERE id = ?", cardiologistsPost());
        SpecialtyQueries specialties = DOMAIN.get(SpecialtyQueries.class);

        assertThat(read(() -> specialties.of(id("clinic", "K-1"))))
                .extracting(SpecialtyView::code)
                .containsExactly("therapist");
        assertThat(read(() -> specialties.of(null))).hasSize(2);
    }

    // ---- regions

    @Test
    void citiesNameTheDistrictsThatHaveClinics() {
        RegionQueries regions = DOMAIN.get(RegionQueries.class);
        UUID region = id("region", "39");

        assertThat(read(regions::all)).extracting(RegionView::code).containsExactly("39");
        List<CityView> cities = read(() -> regions.cities(region));
        assertThat(cities).extracting(CityView::name).containsExactly("Калининград", "Советск");
        assertThat(cities.get(0).districts()).containsExactly("Центральный");
        assertThat(cities.get(1).districts()).isEmpty();
        assertThat(cities.get(0).regionId()).isEqualTo(region);
        assertThat(read(() -> regions.cities(UUID.randomUUID()))).isEmpty();
        assertThat(read(() -> regions.regionOf(id("clinic", "K-2")))).contains(region);
        assertThat(read(() -> regions.regionOf(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatIsReferredToIsThereOrIsNot() {
        ReferenceQueries references = DOMAIN.get(ReferenceQueries.class);
        UUID clinic = id("clinic", "K-1");

        assertThat(read(() -> references.exists(new Reference(Reference.Kind.CLINIC, clinic))))
                .isTrue();
        assertThat(read(() -> references.exists(new Reference(Reference.Kind.DOCTOR, clinic))))
                .isFalse();
    }

    // ---- services and prices

    private static Page<ServiceView> services(ServiceFilter filter, PageRequest request) {
        return read(() -> DOMAIN.get(ServiceQueries.class).search(filter, request));
    }

    private static List<String> services(ServiceFilter filter) {
        return services(filter, PageRequest.first(10)).items().stream()
                .map(ServiceView::code)
                .toList();
    }

    @Test
    void everyPartOfTheFilterNarrowsTheServices() {
        UUID specialty = id("specialty", "therapist");
        ServiceFilter all = new ServiceFilter(null, null, null, null, null, null);

        assertThat(services(all)).containsExactly(CARDIOLOGIST, THERAPIST);
        assertThat(services(new ServiceFilter(" ", null, null, null, null, null)))
                .hasSize(2);
        assertThat(services(new ServiceFilter("терапевт", null, null, null, null, null)))
                .containsExactly(THERAPIST);
        assertThat(services(new ServiceFilter(null, id("clinic", "K-2"), null, null, null, null)))
                .containsExactly(THERAPIST);
        assertThat(services(new ServiceFilter(null, null, specialty, null, null, null)))
                .containsExactly(THERAPIST);
        assertThat(services(new ServiceFilter(null, null, null, cardiologistsPost(), null, null)))
                .containsExactly(CARDIOLOGIST);
        assertThat(services(new ServiceFilter(null, null, null, null, ServiceCategory.DIAGNOSTICS, null)))
                .isEmpty();
        assertThat(services(new ServiceFilter(null, null, null, null, null, ServiceForm.IN_PERSON)))
                .hasSize(2);
        assertThat(pageByPage(request -> services(all, request), ServiceView::code))
                .containsExactly(CARDIOLOGIST, THERAPIST);
    }

    @Test
    void serviceIsReadByItsId() {
        ServiceQueries services = DOMAIN.get(ServiceQueries.class);

        assertThat(read(() -> services.get(id("medical_service", CARDIOLOGIST))))
                .hasValueSatisfying(found -> {
                    assertThat(found.receivers().referralNeeded()).isTrue();
                    assertThat(found.durationMinutes()).isEqualTo(20);
                });
        assertThat(read(() -> services.get(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void priceInForceIsTheLastOneSetUntilToday() {
        LocalDate today = TestClock.today().toLocalDate();
        String header = "clinic,service,set_on,kind,amount,comment";
        new ImportDesk(DOMAIN)
                .take(
                        CatalogueImport.PRICES,
                        header,
                        "K-1,%s,%s,AMOUNT,1700,".formatted(THERAPIST, today),
                        "K-1,%s,%s,AMOUNT,1900,".formatted(THERAPIST, today.plusDays(1)));
        UUID clinic = id("clinic", "K-1");
        UUID service = id("medical_service", THERAPIST);

        assertThat(inForce(clinic, service)).singleElement().satisfies(price -> assertThat(price.amount())
                .isEqualByComparingTo("1700"));
        assertThat(inForce(clinic, null)).hasSize(2);
        assertThat(inForce(null, service)).hasSize(1);
        assertThat(inForce(null, null)).isEmpty();
        assertThat(inForce(id("clinic", "K-2"), service)).isEmpty();
        assertThat(read(() -> DOMAIN.get(ServiceQueries.class).history(clinic, service)))
                .extracting(PriceView::setOn)
                .containsExactly(today.plusDays(1), today, LocalDate.of(2026, 1, 1));
    }

    private static List<PriceView> inForce(UUID clinic, UUID service) {
        return read(() -> DOMAIN.get(ServiceQueries.class).inForce(clinic, service));
    }

    // ---- doctors

    @Test
    void cardOfADoctorHoldsFullYearsOfPracticeAndThePostsHeldNow() {
        UUID doctor = id("doctor", "D-1");
        LocalDate today = TestClock.today().toLocalDate();
        DOMAIN.sql("UPDATE doctor SET practice_since = ? WHERE id = ?", today.minusYears(10), doctor);

        DoctorView card = card(doctor);

        assertThat(card.training().experienceYears()).isEqualTo(10);
        assertThat(card.name().full()).isEqualTo("Королёв Пётр Ильич");
        assertThat(card.posts()).extracting(post -> post.place().clinicName()).containsExactly(VOLNA, YANTAR);
        DOMAIN.sql(
                "UPDATE doctor SET practice_since = ? WHERE id = ?",
                today.minusYears(10).plusDays(1),
                doctor);
        DOMAIN.sql("UPDATE doctor_post SET active = FALSE WHERE clinic_id = ?", id("clinic", "K-2"));
        assertThat(card(doctor).training().experienceYears()).isEqualTo(9);
        assertThat(card(doctor).posts())
                .extracting(post -> post.place().clinicName())
                .containsExactly(YANTAR);
        DOMAIN.sql("UPDATE doctor SET practice_since = ? WHERE id = ?", today.plusYears(2), doctor);
        assertThat(card(doctor).training().experienceYears()).isZero();
    }

    private static DoctorView card(UUID doctor) {
        return read(() -> DOMAIN.get(DoctorQueries.class).card(doctor)).orElseThrow();
    }

    @Test
    void doctorWhoIsNotThereHasNoCard() {
        assertThat(read(() -> DOMAIN.get(DoctorQueries.class).card(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void postsAreReadByTheirIds() {
        PostQueries posts = DOMAIN.get(PostQueries.class);

        assertThat(read(() -> posts.byIds(List.of(cardiologistsPost()))))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.specialty().code()).isEqualTo("cardiologist");
                    assertThat(post.place().room()).isEqualTo("102");
                });
        assertThat(read(() -> posts.byIds(List.of()))).isEmpty();
    }

    // ---- suggestions

    private static List<Kind> suggested(String text, int limit) {
        return read(() -> DOMAIN.get(Suggestions.class).of(text, limit)).stream()
                .map(Suggestion::kind)
                .toList();
    }

    @Test
    void noKindOfSuggestionsCrowdsTheOthersOut() {
        isFoundBy("к", "SPECIALTY", "specialty");
        isFoundBy("к", "SERVICE", "medical_service");
        isFoundBy("к", "CLINIC", "clinic");

        assertThat(suggested("к", 20))
                .containsExactly(
                        Kind.DOCTOR,
                        Kind.SPECIALTY,
                        Kind.SPECIALTY,
                        Kind.SERVICE,
                        Kind.SERVICE,
                        Kind.CLINIC,
                        Kind.CLINIC);
        assertThat(suggested("к", 4)).containsExactly(Kind.DOCTOR, Kind.SPECIALTY, Kind.SERVICE, Kind.CLINIC);
        assertThat(suggested("к", 5))
                .containsExactly(Kind.DOCTOR, Kind.SPECIALTY, Kind.SPECIALTY, Kind.SERVICE, Kind.CLINIC);
    }

    @Test
    void middleOfANameIsLookedForOnlyInThreeLettersOrMore() {
        assertThat(suggested("орол", 5)).containsExactly(Kind.DOCTOR);
        assertThat(suggested("оро", 5)).containsExactly(Kind.DOCTOR);
        assertThat(suggested("ор", 5)).isEmpty();
        assertThat(read(() -> DOMAIN.get(Suggestions.class).meaning("орол")).doctors())
                .containsExactly(id("doctor", "D-1"));
    }

    /** Whatever else it was found by. */
    private static void isFoundBy(String word, String kind, String table) {
        DOMAIN.sql("DELETE FROM search_word WHERE kind = ?", kind);
        DOMAIN.sql("INSERT INTO search_word (kind, word, subject_id) SELECT ?, ?, id FROM " + table, kind, word);
    }

    @Test
    void wordsBeyondTheSixthAreNotLookedFor() {
        DOMAIN.sql("DELETE FROM search_word");
        for (String word : List.of("а", "б", "в", "г", "д", "е")) {
            DOMAIN.sql(
                    "INSERT INTO search_word (kind, word, subject_id) VALUES ('CLINIC', ?, ?)",
                    word,
                    id("clinic", "K-1"));
        }

        assertThat(suggested("а б в г д е ж", 5)).containsExactly(Kind.CLINIC);
        assertThat(suggested("а б в г д ж", 5)).isEmpty();
    }
}
