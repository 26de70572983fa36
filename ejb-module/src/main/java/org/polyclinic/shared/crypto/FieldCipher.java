package org.polyclinic.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Encrypts single columns (AEAD). The kind of the column and the owner are bound to the text: a value copied to another
 * row or column does not open. Keys rotate by adding one to the keyset.
 */
@ApplicationScoped
public class FieldCipher {

    private Aead aead;

    protected FieldCipher() {}

    @Inject
    public FieldCipher(Settings settings) {
        try {
            AeadConfig.register();
            String json =
                    new String(Base64.getDecoder().decode(settings.text(Setting.DATA_KEYSET)), StandardCharsets.UTF_8);
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(Setting.DATA_KEYSET.environmentName() + " is no keyset", e);
        }
    }

    public byte[] encrypt(String kind, Object owner, String text) {
        return encrypt(kind, owner, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] encrypt(String kind, Object owner, byte[] content) {
        try {
            return aead.encrypt(content, context(kind, owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails when the text was changed or belongs elsewhere. */
    public String decrypt(String kind, Object owner, byte[] cipherText) {
        return new String(decryptBytes(kind, owner, cipherText), StandardCharsets.UTF_8);
    }

    /** Whether it was encrypted with these keys for this owner. */
    boolean opens(String kind, Object owner, byte[] cipherText) {
        try {
            aead.decrypt(cipherText, context(kind, owner));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** As {@link #decrypt}, for what is no text. */
    public byte[] decryptBytes(String kind, Object owner, byte[] cipherText) {
        try {
            return aead.decrypt(cipherText, context(kind, owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A protected " + kind + " was tampered with", e);
        }
    }

    private static byte[] context(String kind, Object owner) {
        return (kind + ":" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
