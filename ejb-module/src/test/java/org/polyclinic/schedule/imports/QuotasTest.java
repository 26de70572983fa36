package org.polyclinic.schedule.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.shared.access.Channel;

class QuotasTest {

    @Test
    void quotasNameChannelsAndPerCent() {
        assertThat(Quotas.parse("KIOSK+DESK:20; REFERRAL:10"))
                .isEqualTo(Map.of(Channel.bits(List.of(Channel.KIOSK, Channel.DESK)), 20, Channel.REFERRAL.bit(), 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KIOSK",
                "KIOSK:0",
                "KIOSK:101",
                "KIOSK:60;DESK:60",
                "PHONE:10",
                "KIOSK:10;KIOSK:20",
                "KIOSK:10;"
            })
    void quotasThatCannotBeAreRejected(String text) {
        assertThatThrownBy(() -> Quotas.parse(text)).hasMessage("schedule.quotas");
    }
}
