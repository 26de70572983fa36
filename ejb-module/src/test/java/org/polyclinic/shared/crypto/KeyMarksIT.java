package org.polyclinic.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.testing.Domain;

class KeyMarksIT {

    private final Domain domain = Domain.shared();
    private final KeyMarks marks = domain.get(KeyMarks.class);

    @BeforeEach
    void makeMarks() {
        domain.sql("DELETE FROM key_mark");
        assertThat(marks.wrongKey()).isEmpty();
        assertThat(domain.count("key_mark")).isEqualTo(2);
    }

    @Test
    void sameKeysOpenTheMarksAgainAndLeaveThemAsTheyAre() {
        String before = domain.text("SELECT HEX(mark) AS v FROM key_mark WHERE kind = 'DATA'");
        assertThat(marks.wrongKey()).isEmpty();
        assertThat(domain.text("SELECT HEX(mark) AS v FROM key_mark WHERE kind = 'DATA'"))
                .isEqualTo(before);
    }

    @Test
    void otherKeysetIsNamedAndRewritesNothing() throws Exception {
        AeadConfig.register();
        String other = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        String text = Base64.getEncoder().encodeToString(other.getBytes(StandardCharsets.UTF_8));
        FieldCipher stranger = new FieldCipher(Settings.of(Map.of(Setting.DATA_KEYSET, text)));
        byte[] mark = domain.get(FieldCipher.class).encrypt("DATA", "DATA", "DATA");

        assertThat(stranger.opens("DATA", "DATA", mark)).isFalse();
        domain.sql("UPDATE key_mark SET mark = ? WHERE kind = 'DATA'", stranger.encrypt("DATA", "DATA", "DATA"));
        assertThat(marks.wrongKey()).contains(Setting.DATA_KEYSET);
    }

    @Test
    void otherLookupKeyIsNamed() {
        domain.sql("UPDATE key_mark SET mark = ? WHERE kind = 'LOOKUP'", new byte[32]);
        assertThat(marks.wrongKey()).contains(Setting.LOOKUP_KEY);
    }
}
