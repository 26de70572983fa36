package org.polyclinic.system.api;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.polyclinic.system.Api;
import org.polyclinic.system.RunningProduct;

/** API clients with chosen scopes. There is no page to make them yet, so their rows are written here. */
final class Clients {
    static final String SECRET = "a-secret-of-a-test";

    private Clients() {}

    /** A new client with these scopes, for every clinic. */
    static Api with(RunningProduct product, String... scopes) throws Exception {
        return bound(product, null, scopes);
    }

    /** A new client that is bound to a clinic. */
    static Api bound(RunningProduct product, String clinicId, String... scopes) throws Exception {
        String id = "test-" + UUID.randomUUID();
        insert(product, id, clinicId, true, scopes);
        return Api.of(product.apiUri(), id, SECRET);
    }

    static void insert(RunningProduct product, String id, String clinicId, boolean active, String... scopes)
            throws SQLException, GeneralSecurityException {
        try (Connection connection = product.asOwner();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO api_client"
                        + " (id, client_id, name, secret_hash, scopes, clinic_id, active, created_at)"
                        + " VALUES (?, ?, 'Test', ?, ?, ?, ?, UTC_TIMESTAMP())")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, id);
            statement.setString(3, hash());
            statement.setString(4, String.join(" ", scopes));
            statement.setString(5, clinicId);
            statement.setBoolean(6, active);
            statement.executeUpdate();
        }
    }

    private static String hash() throws GeneralSecurityException {
        byte[] salt = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(SECRET.toCharArray(), salt, 600_000, 256))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "PBKDF2WithHmacSHA256:600000:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }
}
