package org.polyclinic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table belongs to one feature. No other feature writes it, and none reads it against the direction of the features;
 * what is written is read from the SQL and the entities of the sources.
 */
class TableOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/org/polyclinic");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void everyTableOfTheMigrationsBelongsToAFeature() throws IOException {
        Set<String> created = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            Pattern.compile("CREATE TABLE (\\w+)")
                    .matcher(Files.readString(migration))
                    .results()
                    .forEach(found -> created.add(found.group(1)));
        }
        assertThat(created).isNotEmpty().isEqualTo(new TreeSet<>(TableOwners.ALL.keySet()));
    }

    @Test
    void noFeatureTouchesATableThatIsNotItsToTouch() {
        List<TableUse> uses = uses(SOURCES);

        assertThat(uses)
                .filteredOn(TableUse::writes)
                .as("writes that the test sees at all")
                .hasSizeGreaterThan(30);
        assertThat(uses.stream().filter(use -> !use.allowed())).isEmpty();
    }

    @Test
    void everyTableIsUsedBySomething() {
        assertThat(uses(SOURCES).stream().map(TableUse::table).distinct())
                .containsExactlyInAnyOrderElementsOf(TableOwners.ALL.keySet());
    }

    @Test
    void writingAnothersTableIsFound() {
        assertThat(found("booking", "\"UPDATE slot SET free_from = ? WHERE id = ?\""))
                .containsExactly("booking writes slot");
        assertThat(found("booking", "\"INSERT IGNORE INTO \"\n + \"nearest_slot (post_id) VALUES (?)\""))
                .containsExactly("booking writes nearest_slot");
        assertThat(found("kiosk", "\"DELETE FROM patient WHERE id = ?\"")).containsExactly("kiosk writes patient");
        assertThat(found("schedule", "\"SELECT 1 FROM doctor_post FOR UPDATE\""))
                .isEmpty();
    }

    @Test
    void readingAgainstTheDirectionIsFound() {
        assertThat(found("schedule", "\"DELETE FROM slot WHERE NOT EXISTS (SELECT 1 FROM appointment)\""))
                .containsExactly("schedule reads appointment");
        assertThat(found("catalogue", "\"\"\"\n SELECT p.id\n FROM clinic c\n LEFT JOIN slot s ON TRUE\"\"\""))
                .containsExactly("catalogue reads slot");
        assertThat(found("patient", "@Table(name = \"appointment\")")).containsExactly("patient writes appointment");
        assertThat(found("booking", "\"SELECT s.id FROM slot s JOIN clinic c ON c.id = s.clinic_id\""))
                .isEmpty();
    }

    private static List<String> found(String feature, String source) {
        return TableUse.in(feature, "Planted", source)
                .filter(use -> !use.allowed())
                .map(use -> use.feature() + (use.writes() ? " writes " : " reads ") + use.table())
                .toList();
    }

    private static List<TableUse> uses(Path sources) {
        return files(sources, ".java").stream()
                .flatMap(file -> TableUse.in(
                        sources.relativize(file).getName(0).toString(),
                        file.getFileName().toString(),
                        read(file)))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
