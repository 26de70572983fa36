package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.Ledger;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.system.TestClinic;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** The database goes away and comes back. */
@SystemTest
class OutageIT {
    private static final int BOOKINGS = 300;

    private final RunningProduct product;
    private final Api api;
    private final Ledger ledger;

    OutageIT(RunningProduct product, Api api) {
        this.product = product;
        this.api = api;
        this.ledger = new Ledger(product);
    }

    @Test
    void cutConnectionsFailCleanlyAndAreReplaced() throws Exception {
        try (BookingLoad load = BookingLoad.on(product, BOOKINGS).start()) {
            for (int cut = 1; cut <= 3; cut++) {
                load.awaitBooked(cut * 40);
                cutConnections();
            }
            load.awaitAll();

            assertThat(load.unanswered()).isEmpty();
            assertThat(load.refused()).allSatisfy(OutageIT::assertUnavailable);
            assertThat(load.booked()).hasSizeGreaterThan(BOOKINGS / 2);
            assertThat(ledger.contradictions()).isEmpty();
        }
        assertBookingWorks();
    }

    @Test
    void stoppedDatabaseIsReportedAndUsedAgainWhenItIsBack() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        UUID slot = clinic.slots(clinic.doctor(), 1).get(0);
        UUID patient = clinic.patients(1).get(0);
        api.token();
        int logged = log().size();

        product.stopDatabase();
        try {
            assertUnavailable(Bookings.book(api, slot, patient));
            assertUnavailable(api.get("regions"));
            assertThat(page("/clinics")).isEqualTo(503);
        } finally {
            product.startDatabase();
        }

        // an outage concerns every request: pages of traces for each would fill the disk
        assertThat(log().subList(logged, log().size())).noneMatch(line -> line.startsWith("\tat "));

        Answer answer = Retries.whileUnavailable(() -> Bookings.book(api, slot, patient));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(ledger.contradictions()).isEmpty();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(product.serverLog());
    }

    private int page(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(product.baseUri().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.response().body()).doesNotContain("Exception", "\tat ", "mariadb");
    }

    private void cutConnections() throws SQLException {
        try (Connection connection = product.asAdministrator();
                Statement statement = connection.createStatement()) {
            for (String id : connectionsOfTheApplication(statement)) {
                killQuietly(statement, id);
            }
        }
    }

    private List<String> connectionsOfTheApplication(Statement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        String user = product.databaseAddress().application().name();
        try (ResultSet rows =
                statement.executeQuery("SELECT id FROM information_schema.processlist WHERE user = '" + user + "'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void killQuietly(Statement statement, String id) throws SQLException {
        try {
            statement.execute("KILL " + id);
        } catch (SQLException e) {
            // already closed by itself: as good as cut
            assertThat(e.getErrorCode()).isEqualTo(1094);
        }
    }

    private void assertBookingWorks() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        Answer answer = Bookings.book(
                api, clinic.slots(clinic.doctor(), 1).get(0), clinic.patients(1).get(0));
        assertThat(answer.status()).isEqualTo(201);
    }
}
