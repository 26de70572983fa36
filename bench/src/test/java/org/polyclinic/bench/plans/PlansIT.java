package org.polyclinic.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
    private static final double MOST_WALKED = 3;

    /** In a statement about few posts: each is looked up, and all are sorted by their nearest free slot. */
    private static final String FEW_POSTS = "COALESCE(n.starts_at";

    private static Connection connection;
    private static Queries queries;

    @BeforeAll
    static void prepare() throws SQLException {
        connection = TestRegion.shared().connect();
        queries = new Queries(connection, new Samples(connection), TestRegion.CLOCK);
        queries.lookUpNearest();
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
            for (Facts.Sent sent : facts.sent()) {
                if (sent.statement().text().contains(FEW_POSTS)) {
                    assertWalksLittle(sent);
                } else {
                    assertThat(sent.plan().filesort() || sent.plan().temporary())
                            .as(sent.toString())
                            .isFalse();
                    assertThat(facts.ratio(sent)).as(sent.toString()).isLessThanOrEqualTo(MOST_EXAMINED);
                }
            }
        }
        assertThat(found).isPositive();
    }

    /** Looking up a post's nearest slot does not walk over all that the post ever had. */
    private static void assertWalksLittle(Facts.Sent sent) {
        double posts = examined(sent, "p");
        assertThat(examined(sent, "s")).as(sent.toString()).isLessThanOrEqualTo(MOST_WALKED * posts);
    }

    private static double examined(Facts.Sent sent, String table) {
        return sent.plan().steps().stream()
                .filter(step -> step.table().equals(table))
                .mapToDouble(Plan.Step::examined)
                .sum();
    }
}
