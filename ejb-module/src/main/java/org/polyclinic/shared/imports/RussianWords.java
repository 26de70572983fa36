package org.polyclinic.shared.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What columns and the words in them are called in Russian, beside their English names. */
final class RussianWords {

    private static final Map<String, String> COLUMNS = read("columns_ru.properties");
    private static final Map<String, String> CONSTANTS = read("constants_ru.properties");

    private RussianWords() {}

    /** The name of a column, of one that is called by it or in Russian. */
    static String column(String header) {
        String name = key(header);
        return COLUMNS.getOrDefault(name, name);
    }

    /** The constant that a word stands for; the word itself where it is none of ours. */
    static String constant(String word) {
        return CONSTANTS.getOrDefault(key(word), word);
    }

    private static String key(String text) {
        return CellText.clean(text).toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    /** Of a file with the English name and, after it, the Russian ones parted by bars. */
    private static Map<String, String> read(String file) {
        Properties names = new Properties();
        try (Reader reader =
                new InputStreamReader(RussianWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> english = new HashMap<>();
        names.forEach((name, words) ->
                Arrays.stream(words.toString().split("\\|")).forEach(word -> english.put(key(word), name.toString())));
        return english;
    }
}
