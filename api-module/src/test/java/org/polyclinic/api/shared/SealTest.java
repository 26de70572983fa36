package org.polyclinic.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.api.token.SigningKeys;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

class SealTest {
    private final Seal seal = seal();

    private static Seal seal() {
        Seal seal = new Seal();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        seal.keys = new SigningKeys(Settings.of(Map.of(Setting.TOKEN_KEYS, key)));
        return seal;
    }

    @Test
    void sealedTextOpensInItsContext() {
        assertThat(seal.open("/clinics?", seal.close("/clinics?", "Ёж 1"))).contains("Ёж 1");
    }

    @Test
    void sealedTextDoesNotOpenInAnother() {
        assertThat(seal.open("/clinics?text=a", seal.close("/clinics?", "x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "YQ.AAAA", "%%%.%%%", "YQ.\uD83D\uDE00"})
    void nonsenseDoesNotOpen(String cursor) {
        assertThat(seal.open("/clinics?", cursor)).isEmpty();
    }
}
