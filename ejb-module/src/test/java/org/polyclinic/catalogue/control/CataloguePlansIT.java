package org.polyclinic.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.catalogue.imports.CatalogueTables;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.StatementLog;
import org.polyclinic.testing.TestDatabase;

/** No query of the catalogue walks through a big table, and none asks again for every row. */
class CataloguePlansIT {

    private static final int DOCTORS = 4000;
    private static final int DISEASES = 15_000;
    private static final int SERVICES = 3000;
    private static final Domain DOMAIN = Domain.shared();

    @BeforeAll
    static void fillCatalogue() {
        TestDatabase.shared().empty();
        ImportDesk desk = new ImportDesk(DOMAIN);
        CatalogueTables.small().forEach(desk::take);
        assertApplied(desk.take(
                CatalogueImport.ICD10,
                table("code,parent,name,specialties", DISEASES, i -> "%c%02d.%02d,X,Болезнь номер %d,"
                        .formatted('A' + i % 25, i / 25 % 100, i / 2500, i))));
        assertApplied(desk.take(
                CatalogueImport.SERVICES,
                table(
                        "code,name,category,form,duration_minutes,specialty",
                        SERVICES,
                        i -> "A%02d.%02d.%03d,Исследование номер %d,DIAGNOSTICS,IN_PERSON,15,"
                                .formatted(10 + i % 40, i / 40, i % 1000, i))));
        assertApplied(desk.take(
                CatalogueImport.DOCTORS,
                table(
                        "code,surname,name,patronymic,sex,qualification,education,licence_number,practice_since,clinic,"
                                + "department,specialty,room,position,services",
                        DOCTORS,
                        i ->
                                "N-%d,Фамилия%d,Имя%d,Отчество%d,MALE,NONE,x,x,2001-09-01,K-1,Терапия,therapist,101,x,B01.047.001"
                                        .formatted(i, i, i % 50, i % 60))));
        StatementLog.analyse(
                DOMAIN, "doctor", "doctor_post", "doctor_post_service", "medical_service", "icd10", "search_word");
    }

    private static void assertApplied(ImportReport report) {
        assertThat(report.badRows()).isEmpty();
        assertThat(report.applied()).isTrue();
    }

    private static String[] table(String header, int rows, java.util.function.IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(0, rows).mapToObj(row).forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    @Test
    void suggestionsReadRangesOfAnIndex() {
        Suggestions suggestions = DOMAIN.get(Suggestions.class);
        for (String text : List.of("королев", "фамилия12", "имя7 отчество", "исследование 17", "терапевт", "J06")) {
            assertBounded(() -> suggestions.of(text, 10), 7);
            assertBounded(() -> suggestions.meaning(text), 5);
        }
        assertBounded(() -> suggestions.of("янтарь", 10), 7);
        assertBounded(() -> suggestions.of("A12.0", 10), 7);
    }

    @Test
    void pagesOfServicesReadRangesOfAnIndex() {
        ServiceQueries services = DOMAIN.get(ServiceQueries.class);
        PageRequest page = PageRequest.first(20);
        UUID clinic = id("SELECT id AS v FROM clinic WHERE code = 'K-1'");
        UUID specialty = id("SELECT id AS v FROM specialty WHERE code = 'therapist'");
        UUID service = id("SELECT id AS v FROM medical_service WHERE code = 'B01.047.001'");
        UUID post = id("SELECT id AS v FROM doctor_post LIMIT 1");
        assertBounded(() -> services.search(new ServiceFilter(null, null, null, null, null, null), page), 1);
        assertBounded(() -> services.search(new ServiceFilter("номер 17", null, null, null, null, null), page), 1);
        assertBounded(() -> services.search(new ServiceFilter(null, null, specialty, null, null, null), page), 1);
        assertBounded(() -> services.search(new ServiceFilter(null, null, null, post, null, null), page), 1);
        assertBounded(() -> services.history(clinic, service), 1);
        assertBounded(() -> services.inForce(clinic, (UUID) null), 1);
    }

    @Test
    void aPageOfPostsIsOneQuery() {
        PostQueries posts = DOMAIN.get(PostQueries.class);
        List<UUID> ids =
                DOMAIN.inTransaction(() -> posts.ofDoctor(id("SELECT id AS v FROM doctor WHERE code = 'D-1'"))).stream()
                        .map(post -> post.id())
                        .toList();
        assertBounded(() -> posts.byIds(ids), 1);
    }

    @Test
    void cardsTakeAFixedNumberOfQueries() {
        UUID doctor = id("SELECT id AS v FROM doctor WHERE code = 'D-1'");
        UUID clinic = id("SELECT id AS v FROM clinic WHERE code = 'K-2'");
        assertBounded(() -> DOMAIN.get(DoctorQueries.class).card(doctor), 2);
        assertBounded(() -> DOMAIN.get(ClinicQueries.class).card(clinic), 5);
        assertBounded(
                () -> DOMAIN.get(ClinicQueries.class)
                        .search(new ClinicFilter("янтарь", null, null, null, null, null, null), PageRequest.first(20)),
                1);
    }

    private static <T> void assertBounded(Supplier<T> query, int most) {
        List<String> statements = StatementLog.selectsOf(DOMAIN, query);
        assertThat(statements).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        statements.forEach(statement -> assertThat(StatementLog.fullScans(DOMAIN, statement, 1000))
                .as(statement)
                .isEmpty());
    }

    private static UUID id(String query) {
        return UUID.fromString(DOMAIN.text(query));
    }
}
