package org.polyclinic.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polyclinic.launcher.failure.LaunchFailure;

/** The folder with the built product: payara-micro.jar, web.war, api.war, lib. */
public record Installation(Path folder) {

    public Installation {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("payara-micro.jar"))) {
            throw new LaunchFailure("No built product in " + folder + "; build it with: mvn package");
        }
    }

    /** The one this class was started from (its jar lies in lib). */
    static Installation own() {
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(jar.resolve("../.."));
        } catch (URISyntaxException e) {
            throw new LaunchFailure("Cannot find the folder of the product", e);
        }
    }

    Path payaraMicro() {
        return folder.resolve("payara-micro.jar");
    }

    Path web() {
        return folder.resolve("web.war");
    }

    Path api() {
        return folder.resolve("api.war");
    }
}
