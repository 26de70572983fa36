package org.polyclinic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the backing of a page is: its name is the path of the page in words, its package the first folder. Pages of the
 * root folder are of {@code web.site}, but one with a folder of its own name beside it is of that folder.
 */
final class Backings {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java/org/polyclinic/web");
    private static final String ENDING = "Backing";

    private Backings() {}

    /** {@code booking/clinic.xhtml}: {@code booking.BookingClinicBacking}. */
    static String classOf(Path page) {
        return roomOf(page) + "." + simpleNameOf(page);
    }

    /** {@code booking/clinic.xhtml}: {@code bookingClinicBacking}. */
    static String nameOf(Path page) {
        String name = simpleNameOf(page);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static boolean exists(Path page) {
        return Files.exists(SOURCES.resolve(roomOf(page)).resolve(simpleNameOf(page) + ".java"));
    }

    static List<String> all() {
        return sources()
                .filter(file -> file.toString().endsWith(ENDING + ".java"))
                .map(file ->
                        SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.'))
                .toList();
    }

    static List<String> simpleNames() {
        return sources()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"))
                .toList();
    }

    private static String simpleNameOf(Path page) {
        return Arrays.stream(words(page).split("[/-]"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + ENDING;
    }

    private static String roomOf(Path page) {
        String first = words(page).split("/")[0];
        return Files.isDirectory(WEBAPP.resolve(first)) ? first : "site";
    }

    private static String words(Path page) {
        return page.toString().replace(".xhtml", "");
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
