package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** OAuth 2 client credentials (RFC 6749). */
@SystemTest
class TokenIT {
    private final RunningProduct product;
    private final Api api;
    private final String id = "test-" + UUID.randomUUID();

    TokenIT(RunningProduct product) throws Exception {
        this.product = product;
        this.api = product.api();
        Clients.insert(product, id, null, true, "catalogue:read", "slots:read");
    }

    private Answer send(String authorization, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.apiUri().resolve("oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return api.send(request);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void credentialsMayComeInHeaderOrForm() throws Exception {
        Answer header = send(basic(id, Clients.SECRET), "grant_type=client_credentials");
        Answer form = send(null, "grant_type=client_credentials&client_id=" + id + "&client_secret=" + Clients.SECRET);
        assertThat(header.status()).isEqualTo(200);
        assertThat(form.status()).isEqualTo(200);
        assertThat(header.text("token_type")).isEqualTo("Bearer");
        assertThat(header.text("expires_in")).isEqualTo("900");
        assertThat(header.text("scope")).isEqualTo("catalogue:read slots:read");
        assertThat(header.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void fewerScopesMayBeAskedForAndHold() throws Exception {
        Answer answer = send(basic(id, Clients.SECRET), "grant_type=client_credentials&scope=slots:read");
        assertThat(answer.text("scope")).isEqualTo("slots:read");
        Answer refused = api.send(HttpRequest.newBuilder(product.apiUri().resolve("regions"))
                .header("Authorization", "Bearer " + answer.text("access_token")));
        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&scope=imports:write,400,invalid_scope",
        "grant_type=client_credentials&scope=%20,400,invalid_scope",
        "grant_type=password,400,unsupported_grant_type",
        "'',400,invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials,400,invalid_request",
        "grant_type=client_credentials&client_secret=x,400,invalid_request",
        "grant_type=client_credentials&scope=%00,400,invalid_scope",
    })
    void requestsThatAreWrongAreRefusedAsTheStandardSays(String form, int status, String error) throws Exception {
        Answer answer = send(basic(id, Clients.SECRET), form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
    }

    @Test
    void wrongSecretsAreRefusedAndSlowedDown() throws Exception {
        Answer answer = send(basic(id, "wrong"), "grant_type=client_credentials");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        for (int i = 0; i < 9; i++) {
            send(basic(id, "wrong"), "grant_type=client_credentials");
        }
        Answer limited = send(basic(id, Clients.SECRET), "grant_type=client_credentials");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"Basic", "Basic %%%", "Basic YWJj", "Digest abc", "Bearer abc", "Basic AAAA", "Basic 8J+YgDo="})
    void credentialsThatCannotBeReadAreRefused(String authorization) throws Exception {
        Answer answer = send(authorization, "grant_type=client_credentials");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void clientThatIsSwitchedOffGetsNoToken() throws Exception {
        String off = "test-" + UUID.randomUUID();
        Clients.insert(product, off, null, false, "catalogue:read");
        assertThat(send(basic(off, Clients.SECRET), "grant_type=client_credentials")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void otherFormatsAreNotTaken() throws Exception {
        Answer answer = api.send(HttpRequest.newBuilder(product.apiUri().resolve("oauth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(415);
    }

    /** Ids are compared octet by octet, and tries of any spelling count together. */
    @ParameterizedTest
    @ValueSource(strings = {"upper", "accent", "space", "nbsp"})
    void idThatOnlyLooksTheSameIsAnother(String kind) throws Exception {
        String other =
                switch (kind) {
                    case "upper" -> id.toUpperCase(Locale.ROOT);
                    case "accent" -> id.replace('t', '\u0165');
                    case "space" -> id + " ";
                    default -> id + "\u00a0";
                };
        Answer answer = send(basic(encoded(other), Clients.SECRET), "grant_type=client_credentials");
        assertThat(answer.status()).isEqualTo(401);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void ofManyTriesAtOnceNoMoreAreMadeThanMayFail() throws Exception {
        try (var pool = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String spelling = i % 2 == 0 ? id : id.toUpperCase(Locale.ROOT);
                tries.add(pool.submit(() -> send(basic(spelling, "wrong"), "grant_type=client_credentials")
                        .status()));
            }
            int refused = 0;
            for (var one : tries) {
                refused += one.get() == 401 ? 1 : 0;
            }
            assertThat(refused).isEqualTo(10);
        }
    }

    @Test
    void clientWithoutScopesGetsNoToken() throws Exception {
        String none = "test-" + UUID.randomUUID();
        Clients.insert(product, none, null, true);
        Answer answer = send(basic(none, Clients.SECRET), "grant_type=client_credentials");
        assertThat(answer.text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void keysThatDifferInCaseAreTwoKeys() throws Exception {
        Visits.Wish one = new Visits(product).any();
        Visits.Wish other = new Visits(product).any();
        String key = "k" + UUID.randomUUID();
        assertThat(api.post("appointments", key, one.body()).status()).isEqualTo(201);
        assertThat(api.post("appointments", key.toUpperCase(Locale.ROOT), other.body())
                        .status())
                .isEqualTo(201);
    }
}
