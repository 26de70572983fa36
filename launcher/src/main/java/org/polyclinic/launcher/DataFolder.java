package org.polyclinic.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Where one running product keeps everything: database, secrets, logs. Readable by its owner alone. */
final class DataFolder {
    private final Path root;
    private FileChannel lockFile;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Creates the folder and makes sure that no other launcher uses it. */
    void open() {
        try {
            createPrivate(root);
            lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock()) {
                throw new LaunchFailure(
                        "Polyclinic is already running from " + root + "; stop it first (Ctrl-C there).");
            }
            createPrivate(logs());
        } catch (IOException e) {
            throw new LaunchFailure("Cannot use the data folder " + root + ": " + e.getMessage(), e);
        }
    }

    private boolean lock() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all data; the unpacked database program stays, it is costly to unpack. */
    void empty() {
        Stream.of(databaseData(), serverRoot(), secrets()).forEach(DataFolder::delete);
    }

    Path databaseProgram() {
        return root.resolve("mariadb");
    }

    Path databaseData() {
        return root.resolve("data");
    }

    Path serverRoot() {
        return root.resolve("server");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    void writeRunning(Options options) {
        writePrivate(root.resolve("ports"), options.port() + " " + options.databasePort() + "\n");
    }

    /** How the product that runs from this folder was started, as far as others need it. */
    Options runningOptions() {
        try {
            String[] ports = Files.readString(root.resolve("ports")).strip().split(" ");
            return Options.in(root, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
        } catch (IOException e) {
            throw new LaunchFailure("Nothing runs from " + root, e);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Written at once and readable by the owner only, as it may hold passwords. */
    static void writePrivate(Path file, String text) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot delete " + path + ": " + e.getMessage(), e);
        }
    }
}
