package org.polyclinic.shared.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

class TrustedProxiesTest {

    private static final String TRUSTED = "10.1.0.0/16, 192.0.2.7,2001:db8:1::/48";

    @ParameterizedTest
    @CsvSource({
        // nobody forwarded it
        "203.0.113.5, '', 203.0.113.5",
        "10.1.2.3, '', 10.1.2.3",
        // one trusted balancer
        "10.1.2.3, 203.0.113.5, 203.0.113.5",
        "192.0.2.7, 203.0.113.5, 203.0.113.5",
        "2001:db8:1::9, 2001:db8:2::1, 2001:db8:2:0:0:0:0:1",
        // a stranger may write what it likes
        "203.0.113.5, 198.51.100.1, 203.0.113.5",
        "10.2.0.1, 198.51.100.1, 10.2.0.1",
        "192.0.2.8, 198.51.100.1, 192.0.2.8",
        "2001:db8:2::9, 198.51.100.1, 2001:db8:2::9",
        // and a trusted balancer tells only who came to it
        "10.1.2.3, '198.51.100.1, 203.0.113.5', 203.0.113.5",
        "10.1.2.3, '198.51.100.1, 203.0.113.5, 10.1.0.9', 203.0.113.5",
        "10.1.2.3, '10.1.0.9, 192.0.2.7', 10.1.0.9",
        // nonsense ends the chain
        "10.1.2.3, unknown, 10.1.2.3",
        "10.1.2.3, '203.0.113.5, _hidden', 10.1.2.3",
        "10.1.2.3, '203.0.113.5, localhost, 10.1.0.9', 10.1.0.9",
        "10.1.2.3, 999.1.1.1, 10.1.2.3",
        "10.1.2.3, ' , ,', 10.1.2.3",
        // ports
        "10.1.2.3, 203.0.113.5:4711, 203.0.113.5",
        "10.1.2.3, [2001:db8:2::1]:4711, 2001:db8:2:0:0:0:0:1",
    })
    void visitorIsTheLastAddressThatNoTrustedProxyHas(String peer, String forwarded, String visitor) {
        assertThat(proxies(TRUSTED).visitor(peer, List.of(forwarded))).isEqualTo(visitor);
    }

    @Test
    void headerThatCameInPartsIsReadAsOne() {
        assertThat(proxies(TRUSTED).visitor("10.1.2.3", List.of("198.51.100.1", "203.0.113.5", "10.1.0.9")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void nobodyIsTrustedUnlessNamed() {
        assertThat(proxies("").visitor("127.0.0.1", List.of("203.0.113.5"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::1/129", "10.0.0.1/x", "300.1.1.1"})
    void settingThatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> proxies(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("POLYCLINIC_TRUSTED_PROXIES");
    }

    private static TrustedProxies proxies(String trusted) {
        return new TrustedProxies(Settings.of(Map.of(Setting.TRUSTED_PROXIES, trusted)));
    }

    @Test
    void subscriberOfIpv6CountsAsOneWhateverAddressIsTaken() {
        String one = proxies(TRUSTED).counted("10.1.2.3", List.of("2001:db8:1:2::1"));
        assertThat(one).isEqualTo("20010db800010002::/64");
        assertThat(proxies(TRUSTED).counted("10.1.2.3", List.of("2001:0db8:0001:0002:ffff::9")))
                .isEqualTo(one);
        assertThat(proxies(TRUSTED).counted("10.1.2.3", List.of("2001:db8:1:3::1")))
                .isNotEqualTo(one);
        assertThat(proxies(TRUSTED).counted("10.1.2.3", List.of("::ffff:203.0.113.5")))
                .isEqualTo("203.0.113.5");
        assertThat(proxies(TRUSTED).counted("203.0.113.5", List.of())).isEqualTo("203.0.113.5");
    }
}
