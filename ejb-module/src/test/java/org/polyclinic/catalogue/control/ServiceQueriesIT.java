package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.boundary.view.ServiceView;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestClock;

/** Lists of services, and which price is in force. */
class ServiceQueriesIT extends SmallCatalogue {

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
}
