package org.polyclinic.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.view.ConsentText;

/** Patients agreed to a version: whoever changes a word makes a new one. */
class ConsentTextTest {

    /** Versions and their text, Russian and English together. Only ever add: what was agreed to stays what it was. */
    private static final Map<Integer, String> TEXTS = Map.of(
            1,
            "d042ffc186b735ec03f869e921a555087c534bd53364d916a2fb868937078254",
            2,
            "38419c653848de6e43fc05e5809af6ad46588f6dc115b0b7cdcafd736d715b1b");

    @Test
    void changedTextIsANewVersion() throws IOException, NoSuchAlgorithmException {
        assertThat(TEXTS).hasSize(ConsentText.VERSION).containsKey(ConsentText.VERSION);
        assertThat(mark())
                .as("the text was changed: raise ConsentText.VERSION, set SINCE and add a line here")
                .isEqualTo(TEXTS.get(ConsentText.VERSION));
    }

    /** Of the words alone: how lines are broken does not matter. */
    private static String mark() throws IOException, NoSuchAlgorithmException {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        for (String language : new String[] {"ru", "en"}) {
            String text = Files.readString(Path.of("src/main/webapp/WEB-INF/consent/" + language + ".xhtml"));
            sum.update(text.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
