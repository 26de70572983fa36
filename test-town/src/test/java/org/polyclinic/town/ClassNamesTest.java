package org.polyclinic.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a module a class is known by its name alone, whether it is of the product or of its tests. */
class ClassNamesTest {
    private static final Path ROOT = Path.of("..");

    static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder -> Files.exists(folder.resolve("src")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyModuleIsLookedAt() throws IOException {
        assertThat(modules())
                .extracting(module -> module.getFileName().toString())
                .contains("api-module", "bench", "ejb-module", "launcher", "system-tests", "web-module");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTwoClassesHaveOneName(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java")))
                    .doesNotHaveDuplicates();
        }
    }
}
