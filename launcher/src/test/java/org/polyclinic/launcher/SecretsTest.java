package org.polyclinic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void secretsAreMadeOnceAndReadByTheirOwnerAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("secrets.properties");

        Secrets made = Secrets.in(file);
        Secrets found = Secrets.in(file);

        assertThat(found.environment()).isEqualTo(made.environment());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyInstallationHasItsOwn() {
        assertThat(Secrets.fresh().environment()).isNotEqualTo(Secrets.fresh().environment());
        assertThat(Base64.getDecoder().decode(Secrets.fresh().tokenKeys())).hasSize(32);
    }
}
