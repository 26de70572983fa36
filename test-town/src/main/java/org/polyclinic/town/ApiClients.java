package org.polyclinic.town;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Accounts of API clients. There is no page to make them yet, so their rows are written here. */
public final class ApiClients {
    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;

    private ApiClients() {}

    /** {@code clinic} null: bound to none. */
    public static void add(
            Connections connections, String id, String secret, UUID clinic, boolean active, String... scopes)
            throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO api_client"
                        + " (id, client_id, name, secret_hash, scopes, clinic_id, active, created_at)"
                        + " VALUES (?, ?, 'Test', ?, ?, ?, ?, UTC_TIMESTAMP())")) {
            statement.setString(1, Town.newId().toString());
            statement.setString(2, id);
            statement.setString(3, hash(secret));
            statement.setString(4, String.join(" ", scopes));
            statement.setString(5, clinic == null ? null : clinic.toString());
            statement.setBoolean(6, active);
            statement.executeUpdate();
        }
    }

    /** With the secret and scopes of one that exists, but bound to a clinic. */
    static void copy(Connections connections, String of, String id, UUID clinic) throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO api_client"
                        + " (id, client_id, name, secret_hash, scopes, clinic_id, active, created_at)"
                        + " SELECT ?, ?, 'Desk', secret_hash, scopes, ?, 1, created_at FROM api_client"
                        + " WHERE client_id = ?")) {
            statement.setString(1, Town.newId().toString());
            statement.setString(2, id);
            statement.setString(3, clinic.toString());
            statement.setString(4, of);
            statement.executeUpdate();
        }
    }

    private static String hash(String secret) {
        try {
            byte[] salt = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                    + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
