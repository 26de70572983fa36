package org.polyclinic.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyclinic.bench.region.TestRegion;

/** The product's own query classes on a region: no list walks through a table, sorts, or looks at rows it does not need. */
class PlansIT {
    private static final int PICKS = 12;
    private static final int MOST_STATEMENTS = 4;
    private static final double MOST_EXAMINED = 3;

    /** Sorted by the nearest free slot: as many rows as posts match, whatever slots they have. */
    private static final Set<String> BY_NEAREST = Set.of(
            "doctors of a clinic by nearest slot",
            "a specialty in a clinic",
            "a specialty in a city",
            "a specialty in the region",
            "all doctors of the region");

    private static Connection connection;
    private static Queries queries;

    @BeforeAll
    static void prepare() throws SQLException {
        connection = TestRegion.shared().connect();
        queries = new Queries(connection, new Sample(connection), Clock.systemUTC());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static List<String> lists() {
        return List.copyOf(queries.of(0).keySet());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsNoMoreThanItNeeds(String list) throws SQLException {
        int found = 0;
        for (int turn = 0; turn < PICKS; turn++) {
            Facts facts =
                    Facts.of(connection, queries.recorder(), queries.of(turn).get(list));
            found += facts.returned();
            assertThat(facts.sent()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            for (Facts.Sent sent : facts.sent()) {
                assertThat(sent.plan().steps()).isNotEmpty();
                assertThat(sent.plan().fullScans(100)).as(sent.toString()).isEmpty();
            }
            if (!BY_NEAREST.contains(list)) {
                assertThat(facts.filesort() || facts.temporary())
                        .as(facts.toString())
                        .isFalse();
                assertThat(facts.ratio()).as(facts.toString()).isLessThanOrEqualTo(MOST_EXAMINED);
            }
        }
        assertThat(found).isPositive();
    }
}
