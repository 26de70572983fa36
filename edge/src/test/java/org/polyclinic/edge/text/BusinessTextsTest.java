package org.polyclinic.edge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.Refusal;
import org.polyclinic.booking.TooManyHolds;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.text.Messages;

class BusinessTextsTest {

    private static final OffsetDateTime VISIT = OffsetDateTime.parse("2026-11-24T09:40:00+03:00");

    @Test
    void failureIsSaidWithItsData() {
        InvalidInput failure = new InvalidInput("size", "shared.pageSize", 100);
        assertThat(new BusinessTexts(Locale.ENGLISH).of(failure)).contains("100");
        assertThat(new BusinessTexts(Locale.ENGLISH).of(failure.faults().get(0)))
                .isEqualTo(new BusinessTexts(Locale.ENGLISH).of(failure));
    }

    @Test
    void languageThatIsNotSpokenIsRussian() {
        TooManyHolds failure = new TooManyHolds(3);
        assertThat(new BusinessTexts(Locale.GERMAN).of(failure))
                .isEqualTo(new BusinessTexts(Messages.RUSSIAN).of(failure))
                .contains("3");
    }

    @Test
    void ruleNamesItsDayInAllItsWords() {
        RuleText text = new BusinessTexts(Messages.RUSSIAN)
                .of(new Refusal("overlap", "booking.rule.overlap", List.of(VISIT), null));
        assertThat(text.rule()).isEqualTo("overlap");
        assertThat(text.what()).endsWith("вт, 24 ноября, 09:40.");
        assertThat(text.basis()).isNotBlank();
        assertThat(text.advice()).isNotBlank();
    }

    /** The quote of a format is doubled in the bundle, with data and without. */
    @Test
    void apostropheIsWrittenOnce() {
        assertThat(new BusinessTexts(Locale.ENGLISH).text("booking.rule.slotOpen.basis", List.of()))
                .isEqualTo("The doctor's schedule has changed.");
    }
}
