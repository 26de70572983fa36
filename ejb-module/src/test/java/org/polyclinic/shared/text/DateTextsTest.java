package org.polyclinic.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateTextsTest {

    private static final OffsetDateTime VISIT = OffsetDateTime.parse("2026-11-24T09:40:00+03:00");

    private final DateTexts russian = new DateTexts(Messages.RUSSIAN);
    private final DateTexts english = new DateTexts(Messages.ENGLISH);

    @Test
    void sentenceGetsAsMuchAsTheValueHas() {
        assertThat(russian.inSentence(VISIT)).isEqualTo("вт, 24 ноября, 09:40");
        assertThat(russian.inSentence(LocalDate.of(2026, 11, 24))).isEqualTo("24.11.2026");
        assertThat(english.inSentence(LocalDate.of(2026, 11, 24))).isEqualTo("24 November 2026");
        assertThat(english.inSentence(LocalTime.of(9, 40))).isEqualTo("09:40");
    }

    @Test
    void timesOfAllKindsAreWrittenAlike() {
        Messages messages = Messages.in(Messages.RUSSIAN);
        String fromZone = messages.text("booking.rule.overlap", VISIT.atZoneSameInstant(ZoneId.of("Europe/Moscow")));
        assertThat(fromZone)
                .isEqualTo(messages.text("booking.rule.overlap", VISIT))
                .contains("вт, 24 ноября, 09:40");
    }

    @Test
    void keyWithoutWordsIsItsOwnText() {
        assertThat(Messages.in(Messages.ENGLISH).text("no.such.key", 1)).isEqualTo("no.such.key");
    }
}
