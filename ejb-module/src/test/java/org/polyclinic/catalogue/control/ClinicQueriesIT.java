package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.boundary.view.CityView;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.DepartmentView;
import org.polyclinic.catalogue.boundary.view.RegionView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;

/** Lists and cards of clinics, cities and what is referred to. */
class ClinicQueriesIT extends SmallCatalogue {

    private static Page<ClinicSummary> clinics(ClinicFilter filter, PageRequest request) {
        return read(() -> DOMAIN.get(ClinicQueries.class).search(filter, request));
    }

    private static List<String> clinics(
            String text, UUID region, UUID city, String district, UUID specialty, Financing financing) {
        ClinicFilter filter = new ClinicFilter(text, region, city, district, specialty, null, financing);
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
        ClinicFilter all = new ClinicFilter(null, null, null, null, null, null, null);

        assertThat(pageByPage(request -> clinics(all, request), ClinicSummary::shortName))
                .containsExactly(VOLNA, YANTAR);
    }

    @Test
    void clinicsOfOneNameAreNotLostBetweenPages() {
        DOMAIN.sql("UPDATE clinic SET short_name = 'Поликлиника'");
        ClinicFilter all = new ClinicFilter(null, null, null, null, null, null, null);

        assertThat(pageByPage(request -> clinics(all, request), ClinicSummary::id))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Янтарь", "Янтарь\nno id"})
    void cursorOfAnotherListOfClinicsIsInvalid(String position) {
        PageRequest request = new PageRequest(Cursor.of(position), 10);

        assertThatThrownBy(() -> clinics(new ClinicFilter(null, null, null, null, null, null, null), request))
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
}
