package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@SystemTest
class HarnessIT {
    private final RunningProduct product;

    HarnessIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void serverIsReady() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(product.baseUri().resolve("/health/ready"))
                .build();
        assertThat(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void databaseIsDurableAndListensOnlyHere() throws Exception {
        assertThat(variable("sync_binlog")).isEqualTo("1");
        assertThat(variable("innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(variable("binlog_format")).isEqualTo("ROW");
        assertThat(variable("transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(variable("time_zone")).isEqualTo("+00:00");
        assertThat(variable("bind_address")).isEqualTo("127.0.0.1");
        assertThat(variable("skip_grant_tables")).isIn("OFF", "");
    }

    private String variable(String name) throws SQLException {
        try (Connection connection = product.asAdministrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL VARIABLES LIKE '" + name + "'")) {
            return rows.next() ? rows.getString(2) : "";
        }
    }

    @Test
    void applicationAccountCannotChangeTheAuditTrail() {
        assertRefused("UPDATE audit_event SET actor = 'nobody'");
        assertRefused("DELETE FROM audit_event");
        assertRefused("TRUNCATE audit_event");
    }

    @Test
    void applicationAccountCannotChangeTheSchema() {
        assertRefused("CREATE TABLE intruder (id int)");
        assertRefused("ALTER TABLE slot ADD intruder int");
        assertRefused("DROP TABLE slot_claim");
        assertRefused("DELETE FROM flyway_schema_history");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = product.asApplication();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("command denied");
    }
}
