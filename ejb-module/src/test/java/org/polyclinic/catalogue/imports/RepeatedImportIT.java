package org.polyclinic.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestDatabase;

/** Tables that come again change what they say, and nothing else. */
class RepeatedImportIT {

    /** Commas that stand outside of quotes. */
    private static final String COMMAS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** Columns that need not be there. */
    private static final Map<CatalogueImport, List<String>> OPTIONAL = Map.of(
            CatalogueImport.SPECIALTIES,
            List.of("search_words"),
            CatalogueImport.SERVICES,
            List.of("documents", "preparation", "min_age", "max_age", "sex", "referral_needed"),
            CatalogueImport.CLINICS,
            List.of("city_district", "horizon_days", "cancel_hours", "enrolled_only", "licences", "districts"),
            CatalogueImport.DOCTORS,
            List.of(
                    "patronymic",
                    "certificates",
                    "licence_until",
                    "phone",
                    "email",
                    "min_age",
                    "max_age",
                    "district",
                    "active"));

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain);

    @BeforeEach
    void importAll() {
        TestDatabase.shared().empty();
        take(UnaryOperator.identity());
    }

    private void take(UnaryOperator<Table> change) {
        CatalogueTables.small().forEach((kind, lines) -> assertThat(
                        desk.take(kind, change.apply(new Table(kind, lines)).lines()))
                .as(kind.name())
                .satisfies(report -> assertThat(report.badRows()).isEmpty())
                .satisfies(report -> assertThat(report.applied()).isTrue()));
    }

    private record Table(CatalogueImport kind, String... lines) {

        Table narrowed() {
            List<String> header = List.of(lines[0].split(COMMAS));
            List<String> left = OPTIONAL.getOrDefault(kind, List.of());
            return new Table(
                    kind,
                    Arrays.stream(lines)
                            .map(line -> line.split(COMMAS, -1))
                            .map(cells -> IntStream.range(0, cells.length)
                                    .filter(i -> !left.contains(header.get(i)))
                                    .mapToObj(i -> cells[i])
                                    .collect(Collectors.joining(",")))
                            .toArray(String[]::new));
        }
    }

    @Test
    void theSameTablesAgainChangeNoRow() {
        List<String> before = contents();
        take(UnaryOperator.identity());
        assertThat(contents()).isEqualTo(before);
    }

    /** A table that has not a column says nothing of it: what was there stays. */
    @Test
    void columnsThatAreAbsentChangeNothing() {
        domain.sql(
                "UPDATE clinic SET horizon_days = 33, cancel_hours = 5, enrolled_only = TRUE, city_district = 'Центр'");
        domain.sql(
                "UPDATE doctor SET phone = '+7 1', email = 'd@x.ru', certificates = 'C', licence_until = '2031-01-01'");
        domain.sql("UPDATE doctor_post SET min_age = 18, max_age = 60");
        domain.sql(
                "UPDATE medical_service SET documents = 'паспорт', preparation = 'натощак', min_age = 3, sex = 'MALE'");
        String terms =
                "SELECT GROUP_CONCAT(CONCAT_WS(' ', horizon_days, cancel_hours, enrolled_only, city_district)) AS v FROM clinic";
        String told = domain.text(terms);
        List<String> before = contents();
        take(Table::narrowed);
        assertThat(domain.text(terms)).isEqualTo(told);
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() {
        return Stream.of(
                        "licence",
                        "doctor",
                        "region",
                        "city",
                        "clinic_hours",
                        "department",
                        "district",
                        "room",
                        "specialty",
                        "medical_service",
                        "service_price",
                        "doctor_post_service",
                        "icd10",
                        "icd10_specialty",
                        "search_word")
                .map(table -> table + " " + domain.count(table) + " "
                        + domain.text("SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', " + columns(table)
                                + "))), 0) AS v FROM " + table))
                .toList();
    }

    private String columns(String table) {
        return domain.text("SELECT GROUP_CONCAT(CONCAT('`', column_name, '`') ORDER BY ordinal_position) AS v"
                + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table + "'");
    }
}
