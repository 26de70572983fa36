package org.polyclinic.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.TestClock;
import org.polyclinic.testing.TestDatabase;

/** API clients as they are made, and what is kept of their secrets; the hash itself is the server's. */
class ApiClientsIT {

    private final Domain domain = Domain.shared();
    private final Hash hash = new Hash();
    private final SecretHash secrets = new SecretHash();

    /** Stands in for the server's. */
    private static final class Hash implements Pbkdf2PasswordHash {

        private final Map<String, String> parameters = new HashMap<>();
        private int generated;

        @Override
        public void initialize(Map<String, String> given) {
            parameters.putAll(given);
        }

        @Override
        public String generate(char[] password) {
            generated++;
            return "hash of " + String.valueOf(password);
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            return hashed.equals("hash of " + String.valueOf(password));
        }
    }

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.shared().empty();
        secrets.algorithm = hash;
        secrets.configure();
    }

    private void create(String clientId, String secret) {
        domain.inTransaction(() -> {
            ApiClientRegistry registry = new ApiClientRegistry();
            registry.entities = domain.entityManager();
            registry.secretHash = secrets;
            registry.clock = TestClock.CLOCK;
            registry.keep(clientId, secret);
            return null;
        });
    }

    @Test
    void clientIsMadeWithEveryScopeAndForEveryClinic() {
        create("admin", "secret");

        assertThat(domain.text("SELECT secret_hash AS v FROM api_client WHERE client_id = 'admin'"))
                .isEqualTo("hash of secret");
        assertThat(List.of(domain.text("SELECT scopes AS v FROM api_client").split(" ")))
                .containsExactlyInAnyOrderElementsOf(Roles.SCOPES);
        assertThat(domain.count("api_client WHERE active AND clinic_id IS NULL AND created_at <= ?", TestClock.now()))
                .isOne();
    }

    @Test
    void clientThatIsThereKeepsItsSecretUntilItIsAnother() {
        create("admin", "secret");
        int generated = hash.generated;

        create("admin", "secret");
        assertThat(hash.generated).isEqualTo(generated);

        create("admin", "another");
        assertThat(domain.text("SELECT secret_hash AS v FROM api_client")).isEqualTo("hash of another");
        assertThat(domain.count("api_client")).isOne();
    }

    @Test
    void secretMatchesItsHashAlone() {
        assertThat(secrets.matches("secret", secrets.of("secret"))).isTrue();
        assertThat(secrets.matches("guess", secrets.of("secret"))).isFalse();
    }

    @Test
    void unknownClientCostsAHashAllTheSame() {
        assertThat(secrets.pretend("secret")).isFalse();
        assertThat(hash.generated).isOne();
    }

    @Test
    void hashTakesAsManyRoundsAsItShould() {
        assertThat(hash.parameters)
                .containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256")
                .containsEntry("Pbkdf2PasswordHash.Iterations", "600000");
    }
}
