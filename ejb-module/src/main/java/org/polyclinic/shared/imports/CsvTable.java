package org.polyclinic.shared.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.polyclinic.shared.failure.InvalidInput;

/**
 * CSV as programs write it: in UTF-8, in UTF-16 with a mark of byte order or, as Russian Excel saves it, in windows-1251;
 * parted by commas, semicolons or tabs.
 */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR_LINE = "(?i)sep=.";
    private static final List<Character> DELIMITERS = List.of(';', '\t', ',');

    /** A title may stand above the header. */
    private static final int FIRST_LINES = 5;

    private CsvTable() {}

    private record Decoded(String text, Charset charset) {}

    static Table read(byte[] content) {
        Decoded decoded = decoded(content);
        String text =
                decoded.text().startsWith(BYTE_ORDER_MARK) ? decoded.text().substring(1) : decoded.text();
        Optional<String> separator = text.lines().findFirst().filter(line -> line.matches(SEPARATOR_LINE));
        char delimiter = separator.map(line -> line.charAt(line.length() - 1)).orElseGet(() -> delimiter(text));
        String body = separator.isEmpty() ? text : text.substring(text.indexOf('\n') + 1);
        Table table = parsed(body, delimiter, separator.isPresent() ? 1 : 0);
        return decoded.charset().equals(StandardCharsets.UTF_8)
                ? table
                : table.noting(new ImportReport.Note(
                        "imports.note.encoding", List.of(decoded.charset().name())));
    }

    private static Table parsed(String text, char delimiter, int linesBefore) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return Table.of(lines(parser, linesBefore));
        } catch (IOException e) {
            throw Table.unreadable();
        }
    }

    private static List<List<String>> lines(CSVParser parser, int linesBefore) {
        List<List<String>> lines = new ArrayList<>();
        try {
            for (CSVRecord line : parser) {
                lines.add(line.toList());
                if (lines.size() > Table.MOST_ROWS + 1) {
                    throw Table.tooLarge();
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new InvalidInput("file", "imports.strayQuote", parser.getCurrentLineNumber() + linesBefore);
        }
        return lines;
    }

    /** The one that occurs most at the beginning. */
    private static char delimiter(String text) {
        String beginning = text.lines().limit(FIRST_LINES).reduce("", (all, line) -> all + line + '\n');
        return DELIMITERS.stream()
                .max(Comparator.comparingLong((Character one) ->
                                beginning.chars().filter(c -> c == one).count())
                        .thenComparing(one -> one == ',' ? 1 : 0))
                .orElseThrow();
    }

    private static Decoded decoded(byte[] content) {
        return unicode(content)
                .or(() -> russian(content))
                .orElseThrow(() -> new InvalidInput("file", "imports.notUtf8"));
    }

    private static Optional<Decoded> unicode(byte[] content) {
        boolean little = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
        boolean big = content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        return decoded(content, charset);
    }

    /** Of one octet a letter; taken for that only when most of what is no ASCII are Russian letters. */
    private static Optional<Decoded> russian(byte[] content) {
        return decoded(content, Charset.forName("windows-1251")).filter(decoded -> {
            long foreign = decoded.text().chars().filter(c -> c > 0x7f).count();
            long letters = decoded.text()
                    .chars()
                    .filter(c -> c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё')
                    .count();
            return letters * 2 > foreign;
        });
    }

    private static Optional<Decoded> decoded(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(new Decoded(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
