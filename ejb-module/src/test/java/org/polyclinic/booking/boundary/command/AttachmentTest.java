package org.polyclinic.booking.boundary.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.shared.failure.InvalidInput;

class AttachmentTest {

    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @Test
    void formatIsToldByTheFirstBytesAndNotByTheName() {
        assertThat(new Attachment("certificate.png", PDF).format()).isEqualTo(Attachment.Format.PDF);
        assertThat(new Attachment("x", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}).format())
                .isEqualTo(Attachment.Format.JPEG);
        assertThat(new Attachment("x", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}).format())
                .isEqualTo(Attachment.Format.PNG);
    }

    @ParameterizedTest
    @CsvSource({"<html>, booking.document.format", "%PDF, booking.document.format", "'', booking.document.empty"})
    void otherFormatsAreRefused(String content, String message) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> new Attachment("document.pdf", bytes))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void largestSizeIsTakenAndOneByteMoreIsNot() {
        byte[] largest = Arrays.copyOf(PDF, Attachment.MAX_BYTES);
        byte[] larger = Arrays.copyOf(PDF, Attachment.MAX_BYTES + 1);

        assertThat(new Attachment("a.pdf", largest).content()).hasSize(Attachment.MAX_BYTES);
        assertThatThrownBy(() -> new Attachment("a.pdf", larger)).hasMessage("booking.document.tooLarge");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\справка.pdf, справка.pdf",
        "'a\"b;c.pdf', a_b_c.pdf",
        "' ', document",
        ", document"
    })
    void nameIsMadeHarmless(String given, String kept) {
        assertThat(new Attachment(given, PDF).name()).isEqualTo(kept);
    }

    @Test
    void textTellsContentsApartWithoutTellingThem() {
        Attachment one = new Attachment("1.pdf", PDF);

        assertThat(one).hasToString(new Attachment("2.pdf", PDF).toString());
        assertThat(one.toString()).doesNotContain("PDF").doesNotContain("1.pdf");
        assertThat(one).isNotEqualTo(new Attachment("2.pdf", PDF));
    }
}
