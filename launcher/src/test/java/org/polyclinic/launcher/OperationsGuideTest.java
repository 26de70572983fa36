package org.polyclinic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.setting.Setting;

class OperationsGuideTest {

    @Test
    void guideListsEverySettingWithItsDefaultAndMeaning() throws IOException {
        String guide = Files.readString(Path.of("../docs/operations.md"));
        List<String> rows = guide.substring(
                        guide.indexOf("<!-- settings -->"), guide.indexOf("<!-- end of settings -->"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(OperationsGuideTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        return "| `" + setting.environmentName() + "` | " + shown(setting.fallback()) + " | " + setting.meaning()
                + " |";
    }

    private static String shown(String fallback) {
        if (fallback == null) {
            return "–";
        }
        return fallback.isEmpty() ? "empty" : "`" + fallback + "`";
    }
}
