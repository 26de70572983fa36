package org.polyclinic.api.description;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document in both of its forms, read once. */
@ApplicationScoped
public class OpenApiDocument {
    private static final String PLACE = "/META-INF/openapi.yaml";

    private byte[] yaml;
    private Map<String, Object> tree;

    @PostConstruct
    void read() {
        try (InputStream document = OpenApiDocument.class.getResourceAsStream(PLACE)) {
            yaml = document.readAllBytes();
            tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] yaml() {
        return yaml.clone();
    }

    Map<String, Object> tree() {
        return tree;
    }
}
