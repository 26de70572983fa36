package org.polyclinic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyclinic.testing.Domain;

/**
 * Texts that machines compare are compared octet by octet, trailing spaces included: otherwise {@code ádmin} or
 * {@code admin␠} would be {@code admin}, and keys that differ in case would collide. Texts that people read and sort are
 * named here.
 */
class IdentifierColumnsIT {

    private static final Set<String> FOR_PEOPLE = Set.of(
            "name",
            "full_name",
            "short_name",
            "name_ru",
            "name_en",
            "surname",
            "patronymic",
            "search_name",
            "address",
            "city_district",
            "phones",
            "phone",
            "email",
            "number",
            "activities",
            "documents",
            "preparation",
            "comment",
            "normative_act",
            "education",
            "certificates",
            "licence_number",
            "position",
            "insurer",
            "reason",
            "file_name",
            "report");

    @Test
    void everyTextThatIsNotForPeopleIsBinary() {
        String[] loose = Domain.shared()
                .text("SELECT GROUP_CONCAT(table_name, '.', column_name) AS v FROM information_schema.columns "
                        + "WHERE table_schema = DATABASE() AND collation_name IS NOT NULL "
                        + "AND collation_name NOT LIKE '%nopad_bin' AND table_name <> 'flyway_schema_history'")
                .split(",");
        assertThat(loose).isNotEmpty().allSatisfy(column -> assertThat(FOR_PEOPLE)
                .contains(column.substring(column.indexOf('.') + 1)));
    }
}
