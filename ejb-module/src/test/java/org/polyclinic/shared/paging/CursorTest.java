package org.polyclinic.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.shared.failure.InvalidInput;

class CursorTest {

    @Test
    void valuesComeBackAsTheyWere() {
        assertThat(Cursor.parse(Cursor.of("Городская поликлиника", 17), 2))
                .containsExactly("Городская поликлиника", "17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "YQ", "😀"})
    void brokenCursorsAreInvalidInput(String cursor) {
        assertThatThrownBy(() -> Cursor.parse(cursor, 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("shared.cursor");
    }
}
