package org.polyclinic.api.shared;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.polyclinic.api.token.SigningKeys;

/** Signs short texts that clients carry for us, with the keys of the tokens; they change together. */
@ApplicationScoped
public class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK_BYTES = 12;
    private static final char SEPARATOR = '.';

    @Inject
    SigningKeys keys;

    /** The text with a mark that holds only in this context. */
    public String close(String context, String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8)) + SEPARATOR + encoded(mark(keys.first(), context, text));
    }

    /** The text, if the mark is ours and of this context. */
    public Optional<String> open(String context, String sealed) {
        int end = sealed.indexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            String text = new String(decoded(sealed.substring(0, end)), StandardCharsets.UTF_8);
            byte[] given = decoded(sealed.substring(end + 1));
            boolean ours = keys.all().anyMatch(key -> MessageDigest.isEqual(given, mark(key, context, text)));
            return ours ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] mark(OctetSequenceKey key, String context, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.toByteArray(), ALGORITHM));
            mac.update(("cursor\n" + context + '\n').getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
