package org.polyclinic.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Passwords and keys of one installation: made at random once, kept beside its data. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    static Secrets in(Path file) {
        Map<String, String> values = read(file);
        int known = values.size();
        Secrets secrets = new Secrets(values);
        secrets.complete();
        if (values.size() > known) {
            secrets.write(file);
        }
        return secrets;
    }

    /** New ones that are kept nowhere. */
    public static Secrets fresh() {
        Secrets secrets = new Secrets(new TreeMap<>());
        secrets.complete();
        return secrets;
    }

    /** As lines of an environment file for an installation of one's own. */
    public String environment() {
        return String.join(
                "\n",
                "POLYCLINIC_DB_PASSWORD=" + databaseApplicationPassword(),
                "POLYCLINIC_DB_OWNER_PASSWORD=" + databaseOwnerPassword(),
                "POLYCLINIC_TOKEN_KEYS=" + tokenKeys(),
                "POLYCLINIC_DATA_KEYSET=" + dataKeyset(),
                "POLYCLINIC_LOOKUP_KEY=" + lookupKey(),
                "POLYCLINIC_ADMIN_CLIENT_ID=admin",
                "POLYCLINIC_ADMIN_CLIENT_SECRET=" + adminClientSecret());
    }

    private void complete() {
        make("databaseRootPassword", Secrets::password);
        make("databaseOwnerPassword", Secrets::password);
        make("databaseApplicationPassword", Secrets::password);
        make("tokenKeys", Secrets::key);
        make("lookupKey", Secrets::key);
        make("dataKeyset", Secrets::keyset);
        make("adminClientSecret", Secrets::password);
    }

    String databaseRootPassword() {
        return values.get("databaseRootPassword");
    }

    String databaseOwnerPassword() {
        return values.get("databaseOwnerPassword");
    }

    String databaseApplicationPassword() {
        return values.get("databaseApplicationPassword");
    }

    String tokenKeys() {
        return values.get("tokenKeys");
    }

    String lookupKey() {
        return values.get("lookupKey");
    }

    String dataKeyset() {
        return values.get("dataKeyset");
    }

    String adminClientSecret() {
        return values.get("adminClientSecret");
    }

    private void make(String name, Supplier<String> maker) {
        values.computeIfAbsent(name, absent -> maker.get());
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try {
                properties.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((name, value) -> values.put((String) name, (String) value));
        return values;
    }

    private void write(Path file) {
        StringBuilder text = new StringBuilder("# Keep secret and keep a copy: without it the data cannot be read.\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        DataFolder.writePrivate(file, text.toString());
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String keyset() {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new LaunchFailure("Cannot make the data keys: " + e.getMessage(), e);
        }
    }
}
