package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.polyclinic.catalogue.imports.CatalogueTables;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestDatabase;

/** A small catalogue, anew for each test: two clinics of two cities, two doctors, two services. */
abstract class SmallCatalogue {

    static final Domain DOMAIN = Domain.shared();
    static final String YANTAR = "Поликлиника «Янтарь»";
    static final String VOLNA = "Поликлиника «Волна»";
    static final String THERAPIST = "B01.047.001";
    static final String CARDIOLOGIST = "B01.015.001";

    @BeforeEach
    void importCatalogue() {
        TestDatabase.shared().empty();
        ImportDesk desk = new ImportDesk(DOMAIN);
        CatalogueTables.small().forEach(desk::take);
        DOMAIN.sql("UPDATE clinic SET city_district = 'Центральный' WHERE code = 'K-1'");
    }

    static <T> T read(Supplier<T> query) {
        return DOMAIN.inTransaction(query);
    }

    static UUID id(String table, String code) {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM " + table + " WHERE code = ?", code));
    }

    static UUID city(String name) {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM city WHERE name = ?", name));
    }

    static UUID cardiologistsPost() {
        return UUID.fromString(DOMAIN.text("SELECT id AS v FROM doctor_post WHERE doctor_id = ?", id("doctor", "D-2")));
    }

    /** What all pages of one item hold. */
    static <T, R> List<R> pageByPage(Function<PageRequest, Page<T>> pages, Function<T, R> shown) {
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
}
