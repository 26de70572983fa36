package org.polyclinic.shared.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.polyclinic.shared.failure.InvalidInput;

/** CSV in UTF-8, with or without a byte order mark; commas or, as Russian Excel writes, semicolons. */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    static Table read(byte[] content) {
        String text = decoded(content);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return Table.of(lines(parser));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Table.unreadable();
        }
    }

    private static List<List<String>> lines(CSVParser parser) {
        List<List<String>> lines = new ArrayList<>();
        for (CSVRecord line : parser) {
            lines.add(line.toList());
            if (lines.size() > Table.MOST_ROWS + 1) {
                throw Table.tooLarge();
            }
        }
        return lines;
    }

    /** The header holds names only, so whichever separator occurs there is the one of the file. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("file", "imports.notUtf8");
        }
    }
}
