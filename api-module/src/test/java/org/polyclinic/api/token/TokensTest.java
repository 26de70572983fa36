package org.polyclinic.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String OLD_KEY = key(1);
    private static final String NEW_KEY = key(2);
    private static final Token TOKEN = new Token("partner", Set.of("slots:read"), UUID.randomUUID());

    private static String key(int octet) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) octet);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Tokens tokens(Instant now, String... keys) {
        Tokens tokens = new Tokens();
        tokens.clock = Clock.fixed(now, ZoneOffset.UTC);
        tokens.keys = new SigningKeys(Settings.of(Map.of(Setting.TOKEN_KEYS, String.join(",", keys))));
        return tokens;
    }

    @Test
    void tokenSaysWhoMayDoWhatWhere() {
        Tokens tokens = tokens(NOW, OLD_KEY);
        assertThat(tokens.verify(tokens.issue(TOKEN))).contains(TOKEN);
    }

    @Test
    void tokenIsValidForAQuarterOfAnHour() {
        String token = tokens(NOW, OLD_KEY).issue(TOKEN);
        assertThat(tokens(NOW.plus(Tokens.LIFETIME).minusSeconds(1), OLD_KEY).verify(token))
                .isPresent();
        assertThat(tokens(NOW.plus(Duration.ofMinutes(15)), OLD_KEY).verify(token))
                .isEmpty();
    }

    @Test
    void keysCanBeChangedWithoutABreak() {
        String token = tokens(NOW, OLD_KEY).issue(TOKEN);
        assertThat(tokens(NOW, NEW_KEY, OLD_KEY).verify(token)).isPresent();
        assertThat(tokens(NOW, NEW_KEY).verify(token)).isEmpty();
    }

    @Test
    void forgedTokensAreRefused() {
        Tokens tokens = tokens(NOW, OLD_KEY);
        String[] parts = tokens.issue(TOKEN).split("\\.");
        assertThat(tokens.verify(unsigned(parts[1]))).isEmpty();
        assertThat(tokens.verify(parts[0] + "." + changed(parts[1]) + "." + parts[2]))
                .isEmpty();
        assertThat(tokens.verify(parts[0] + "." + parts[1] + ".AAAA")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("x".repeat(100_000))).isEmpty();
    }

    private static String unsigned(String payload) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + payload + ".";
    }

    private static String changed(String payload) {
        String text = new String(Base64.getUrlDecoder().decode(payload), java.nio.charset.StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        text.replace("slots:read", "imports:write").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
