package org.polyclinic.booking.boundary.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.validation.PlainText;

/**
 * A document that a patient gives: PDF, JPEG or PNG, told by its first bytes and not by its name, of at most
 * {@value #MAX_BYTES} bytes.
 */
public record Attachment(@PlainText(max = Attachment.LONGEST_NAME) String name, byte[] content) {

    public static final int MAX_BYTES = 3 * 1024 * 1024;

    static final int LONGEST_NAME = 120;

    /** What may be given. */
    public enum Format {
        PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
        JPEG("image/jpeg", HexFormat.of().parseHex("ffd8ff")),
        PNG("image/png", HexFormat.of().parseHex("89504e470d0a1a0a"));

        private final String mediaType;
        private final byte[] beginning;

        Format(String mediaType, byte[] beginning) {
            this.mediaType = mediaType;
            this.beginning = beginning;
        }

        public String mediaType() {
            return mediaType;
        }

        private boolean begins(byte[] content) {
            return content.length > beginning.length
                    && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        }
    }

    /** @throws InvalidInput when it is empty, too large or of another format */
    public Attachment {
        if (content == null || content.length == 0) {
            throw new InvalidInput("document", "booking.document.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new InvalidInput("document", "booking.document.tooLarge", MAX_BYTES / (1024 * 1024));
        }
        content = content.clone();
        format(content);
        name = safe(name);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public Format format() {
        return format(content);
    }

    private static Format format(byte[] content) {
        return Arrays.stream(Format.values())
                .filter(format -> format.begins(content))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("document", "booking.document.format"));
    }

    /** The last part of a path, without what a header or a file system would stumble over. */
    private static String safe(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|?*:;%]", "_").strip();
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return cut.isEmpty() ? "document" : cut;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    /** By its digest: tells two requests apart without telling what is in them. */
    @Override
    public String toString() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return String.format(Locale.ROOT, "Attachment[%s]", HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
