package org.polyclinic.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Keyed hashes by which encrypted numbers are found. The kind keeps equal numbers of different kinds apart. */
@ApplicationScoped
public class LookupHash {

    private static final String ALGORITHM = "HmacSHA256";

    private SecretKeySpec key;

    protected LookupHash() {}

    @Inject
    public LookupHash(Settings settings) {
        key = new SecretKeySpec(Base64.getDecoder().decode(settings.text(Setting.LOOKUP_KEY)), ALGORITHM);
    }

    public byte[] of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
