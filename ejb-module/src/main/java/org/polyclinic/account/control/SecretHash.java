package org.polyclinic.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes of client secrets: PBKDF2 with as many rounds as OWASP asks for. */
@ApplicationScoped
public class SecretHash {
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    Pbkdf2PasswordHash algorithm;

    @PostConstruct
    void configure() {
        algorithm.initialize(PARAMETERS);
    }

    public String of(String secret) {
        return algorithm.generate(secret.toCharArray());
    }

    public boolean matches(String secret, String hash) {
        return algorithm.verify(secret.toCharArray(), hash);
    }

    /** Costs as much time as a comparison and never matches. */
    public boolean pretend(String secret) {
        algorithm.generate(secret.toCharArray());
        return false;
    }
}
