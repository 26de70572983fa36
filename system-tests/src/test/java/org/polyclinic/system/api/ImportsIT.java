package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** A table that is sent again is taken in once. */
@SystemTest
class ImportsIT {
    private static final String PROBLEMS = "https://polyclinic.example/problems/";
    private static final String HEADER = "region_code,region_name,time_zone\n";
    private static final String FILE = HEADER + "39,Калининградская область,Europe/Kaliningrad\n";
    private static final String BAD = HEADER + "39,,Nowhere\n";

    private final RunningProduct product;
    private final Api api;
    private final String key = UUID.randomUUID().toString();

    ImportsIT(RunningProduct product) {
        this.product = product;
        this.api = product.api();
    }

    @Test
    void sameFileWithTheSameKeyGetsTheFirstReport() throws Exception {
        Answer first = send(FILE);
        Answer second = send(FILE);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anotherFileOrRequestWithTheKeyIsRefused() throws Exception {
        assertThat(send(FILE).status()).isEqualTo(200);
        Answer other = send(FILE + "\n");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo(PROBLEMS + "idempotency-key-reused");
        Visits.Wish wish = new Visits(product).any();
        assertThat(api.post("appointments", key, wish.body()).text("type"))
                .isEqualTo(PROBLEMS + "idempotency-key-reused");
    }

    @Test
    void fileWithBadRowsUsesNoKeyUp() throws Exception {
        assertThat(send(BAD).text("type")).isEqualTo(PROBLEMS + "import-rejected");
        assertThat(send(FILE).status()).isEqualTo(200);
    }

    @Test
    void keyWhoseFirstRequestStillRunsIsInFlight() throws Exception {
        try (Connection other = product.asOwner()) {
            other.setAutoCommit(false);
            try (PreparedStatement key = other.prepareStatement("INSERT INTO idempotency_key"
                    + " (caller, request_key, request_hash, resource_id, created_at)"
                    + " VALUES (?, ?, REPEAT('x', 32), UUID(), UTC_TIMESTAMP())")) {
                key.setString(1, "client:" + product.adminClientId());
                key.setString(2, this.key);
                key.executeUpdate();
            }
            Answer answer = send(FILE);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("type")).isEqualTo(PROBLEMS + "idempotency-key-in-flight");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            other.rollback();
        }
        assertThat(send(FILE).status()).isEqualTo(200);
    }

    @Test
    void manyAtOnceWithOneKeyAreOneRun() throws Exception {
        api.token();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(threads.submit(() -> send(FILE)));
        }
        for (Future<Answer> one : sent) {
            assertThat(one.get().status()).isIn(200, 409);
        }
        threads.shutdown();
        String run = send(FILE).text("id");
        for (Future<Answer> one : sent) {
            if (one.get().status() == 200) {
                assertThat(one.get().text("id")).isEqualTo(run);
            }
        }
    }

    private Answer send(String table) throws Exception {
        return api.send(api.request("imports/regions")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(table)));
    }
}
