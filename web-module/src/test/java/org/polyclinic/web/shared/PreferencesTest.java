package org.polyclinic.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreferencesTest {

    @Test
    void textIsReadBackAsItWas() {
        String text = "en-dark-3-wide-off-on";
        assertThat(Preferences.parse(text, "ru").text()).isEqualTo(text);
    }

    @Test
    void whatIsNotUnderstoodIsTheDefault() {
        assertThat(Preferences.parse("xx-<script>-9", "ru")).isEqualTo(Preferences.standard("ru"));
        assertThat(Preferences.parse(null, "en")).isEqualTo(Preferences.standard("en"));
    }

    @Test
    void versionForVisuallyImpairedStartsLargeAndEndsAsItWas() {
        Preferences started = Preferences.standard("ru").with("vision", "on");
        assertThat(started.theme()).isEqualTo("contrast");
        assertThat(started.size()).isEqualTo("2");
        assertThat(started.with("vision", "off")).isEqualTo(Preferences.standard("ru"));
    }

    @Test
    void numbersTakeTheirNouns() {
        assertThat(Plural.form("ru", 1)).isEqualTo("one");
        assertThat(Plural.form("ru", 22)).isEqualTo("few");
        assertThat(Plural.form("ru", 12)).isEqualTo("many");
        assertThat(Plural.form("en", 21)).isEqualTo("many");
    }
}
