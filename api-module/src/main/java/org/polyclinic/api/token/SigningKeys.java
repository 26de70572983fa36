package org.polyclinic.api.token;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** The secrets tokens are signed with. The first signs, all verify: so keys can be changed without a break. */
@ApplicationScoped
public class SigningKeys {
    private static final int SHORTEST_KEY = 32;
    private static final int ID_BYTES = 8;

    private List<OctetSequenceKey> keys;

    protected SigningKeys() {}

    @Inject
    public SigningKeys(Settings settings) {
        keys = Arrays.stream(settings.text(Setting.TOKEN_KEYS).split(","))
                .map(String::strip)
                .map(SigningKeys::key)
                .toList();
    }

    private static OctetSequenceKey key(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64);
        if (secret.length < SHORTEST_KEY) {
            throw new IllegalStateException(Setting.TOKEN_KEYS.environmentName() + " has a key shorter than 32 bytes");
        }
        return new OctetSequenceKey.Builder(secret).keyID(id(secret)).build();
    }

    /** A name that follows from the key, so that all nodes use the same one; it does not reveal the key. */
    private static String id(byte[] secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public OctetSequenceKey first() {
        return keys.get(0);
    }

    public Stream<OctetSequenceKey> all() {
        return keys.stream();
    }

    public Optional<OctetSequenceKey> find(String keyId) {
        return keys.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
    }
}
