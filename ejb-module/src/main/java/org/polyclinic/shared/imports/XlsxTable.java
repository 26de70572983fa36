package org.polyclinic.shared.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.polyclinic.shared.failure.InvalidInput;

/** The first sheet of an Excel workbook. Numbers formatted as dates become dates as CSV has them. */
final class XlsxTable {

    /** Unpacked; a small file that unpacks to more is an attack, not a table. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int MOST_COLUMNS = 200;

    private XlsxTable() {}

    static Table read(byte[] content) {
        try {
            checkUnpackedSize(content);
            ReadingOptions options = new ReadingOptions(true, false);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return Table.of(lines(rows.iterator()));
            }
        } catch (IOException | ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
            throw Table.unreadable();
        }
    }

    private static List<List<String>> lines(Iterator<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            // rows that Excel left out keep their place, so that a reported row number is the one people see
            while (lines.size() < row.getRowNum() - 1) {
                lines.add(List.of());
                limit(lines);
            }
            lines.add(texts(row));
            limit(lines);
        }
        return lines;
    }

    private static void limit(List<List<String>> lines) {
        if (lines.size() > Table.MOST_ROWS + 1) {
            throw Table.tooLarge();
        }
    }

    private static List<String> texts(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw Table.tooLarge();
        }
        List<String> texts = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
        row.stream().filter(cell -> cell != null).forEach(cell -> texts.set(cell.getColumnIndex(), text(cell)));
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            throw new InvalidInput(
                    "file", "imports.errorCell", cell.getAddress().toString());
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? dateTime(cell.asDate()) : plain(cell.asNumber());
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        return letters.contains("y") || letters.contains("d") || letters.contains("h");
    }

    private static String dateTime(LocalDateTime value) {
        if (value.getYear() < 1901) {
            return value.toLocalTime().toString();
        }
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private static void checkUnpackedSize(byte[] content) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST_BYTES) {
                        throw Table.tooLarge();
                    }
                }
            }
        }
    }
}
