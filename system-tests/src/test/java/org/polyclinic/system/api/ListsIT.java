package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** Pages and caching. */
@SystemTest
class ListsIT {
    /** A post has some hundred slots: looking each of 150 up in its index is a thousandth of reading them all for each. */
    private static final long MOST_ROWS_READ = 300_000;

    private final Api api;
    private final RunningProduct product;

    ListsIT(Api api, RunningProduct product) {
        this.api = api;
        this.product = product;
    }

    @TestFactory
    Stream<DynamicTest> pagesTogetherAreTheListWithoutGapOrRepetition() {
        return Stream.of("clinics?", "services?text=%D0%BF%D1%80%D0%B8%D0%B5%D0%BC&", "doctors?onlyFree=true&")
                .map(list -> DynamicTest.dynamicTest(list, () -> {
                    List<String> small = ids(list, 7);
                    assertThat(small).hasSizeGreaterThan(7);
                    assertThat(new HashSet<>(small)).hasSameSizeAs(small);
                    assertThat(new HashSet<>(ids(list, 100))).isEqualTo(new HashSet<>(small));
                }));
    }

    /** In the running product, with its pool, its prepared statements and its jobs beside. */
    @TestFactory
    Stream<DynamicTest> doctorsAreNotFoundByReadingEverySlot() throws Exception {
        String clinic = ids("clinics?", 100).get(0);
        return Stream.of("doctors?onlyFree=true&", "doctors?onlyFree=true&clinicId=" + clinic + "&")
                .map(list -> DynamicTest.dynamicTest(list, () -> {
                    long before = rowsRead();
                    for (int size : new int[] {3, 7, 100}) {
                        assertThat(ids(list, size)).isNotEmpty();
                    }
                    assertThat(rowsRead() - before).isBetween(1L, MOST_ROWS_READ);
                }));
    }

    private long rowsRead() throws SQLException {
        try (Connection connection = product.asAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SUM(variable_value) FROM information_schema.global_status WHERE variable_name IN "
                                + "('HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> ids(String list, int size) throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get(list + "size=" + size + cursor);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.json()
                    .getAsJsonArray("items")
                    .forEach(item -> ids.add(item.getAsJsonObject().get("id").getAsString()));
            cursor = page.json().has("next") ? "&cursor=" + page.text("next") : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void cursorHoldsOnlyForItsOwnFilters() throws Exception {
        String next = api.get("clinics?size=1").text("next");
        assertThat(api.get("clinics?size=2&cursor=" + next).status()).isEqualTo(200);
        assertThat(api.get("clinics?size=1&financing=OMS&cursor=" + next).status())
                .isEqualTo(400);
        assertThat(api.get("services?size=1&cursor=" + next).status()).isEqualTo(400);
    }

    @Test
    void catalogueIsNotSentTwice() throws Exception {
        Answer first = api.get("regions");
        assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=60");
        Answer again = api.send(api.request("regions").header("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(api.send(api.request("regions").header("If-None-Match", "\"other\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsPersonalOrChangesIsNotStored() throws Exception {
        for (String path : List.of("availability?size=1", "patients/" + Document.UNKNOWN_ID)) {
            assertThat(api.get(path).header("Cache-Control")).isEqualTo("no-store");
        }
    }
}
