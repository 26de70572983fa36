package org.polyclinic.bench.load;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of the log, taken apart: its text without values, and the values as they are written in it. */
record Literals(List<String> between, List<String> values) {
    private static final Pattern LITERAL =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'|(?<![\\w.`])\\d+(?:\\.\\d+)?(?![\\w.])", Pattern.DOTALL);

    static Literals of(String statement) {
        List<String> between = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(statement);
        int end = 0;
        while (literal.find()) {
            between.add(statement.substring(end, literal.start()));
            values.add(literal.group());
            end = literal.end();
        }
        between.add(statement.substring(end));
        return new Literals(between, values);
    }

    /** What a written value stands for: a number or a text; bytes that are no text stay bytes. */
    static Object meaning(String written) {
        if (written.charAt(0) != '\'') {
            return new BigDecimal(written);
        }
        byte[] bytes = unescaped(written.substring(1, written.length() - 1)).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return isId(bytes) ? id(bytes) : bytes;
        }
    }

    /** Ids are sent as text or as sixteen bytes: it is the same. */
    private static boolean isId(byte[] bytes) {
        return bytes.length == 16 && (bytes[6] >> 4 == 7 || bytes[6] >> 4 == 4) && (bytes[8] & 0xC0) == 0x80;
    }

    private static String id(byte[] bytes) {
        ByteBuffer two = ByteBuffer.wrap(bytes);
        return new UUID(two.getLong(), two.getLong()).toString();
    }

    private static String unescaped(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean escape = (c == '\\' || c == '\'') && i + 1 < quoted.length();
            text.append(!escape ? c : c == '\'' ? quoted.charAt(++i) : meant(quoted.charAt(++i)));
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case '0' -> '\0';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'Z' -> '\u001a';
            default -> escaped;
        };
    }
}
