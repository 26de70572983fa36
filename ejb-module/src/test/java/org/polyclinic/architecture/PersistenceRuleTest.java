package org.polyclinic.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people edit is an entity with a version, and is written through it and in no other way (ADR 21). Every table of
 * the migrations is on one of the two lists: a new one has to be put somewhere.
 */
class PersistenceRuleTest {

    /** What people edit, in the registry, by imports or in the back office. */
    private static final Set<String> EDITED = Set.of(
            "region",
            "city",
            "clinic",
            "clinic_hours",
            "licence",
            "department",
            "district",
            "room",
            "specialty",
            "medical_service",
            "service_price",
            "doctor",
            "doctor_post",
            "patient",
            "policy",
            "identity_document",
            "referral",
            "kiosk",
            "api_client",
            "schedule_template",
            "schedule_exception",
            "calendar_day");

    /** Parts that are only written with the entity they belong to and share its version. */
    private static final Set<String> PARTS = Set.of("doctor_post_service", "template_interval", "template_quota");

    /** What the product keeps for itself, or takes over whole from a published book. */
    private static final Set<String> KEPT = Set.of(
            "icd10",
            "icd10_specialty",
            "search_word",
            "catalogue_stamp",
            "import_run",
            "import_lock",
            "attempt",
            "slot",
            "slot_horizon",
            "nearest_slot",
            "nearest_slot_run",
            "appointment",
            "slot_claim",
            "hold_turn",
            "appointment_event",
            "cancellation_document",
            "booking_block",
            "idempotency_key",
            "key_mark",
            "audit_event");

    /** Every node makes the first API client at its start, and one is enough: INSERT IGNORE. */
    private static final Set<String> ALLOWED = Set.of("ApiClientRegistry.java: api_client");

    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:INSERT(?: IGNORE)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\\s+(\\w+)");

    private final Map<String, String> tables = tables();
    private final Map<String, JavaClass> entities = entities();

    @Test
    void everyTableIsOnOneOfTheLists() {
        assertThat(Stream.of(EDITED, PARTS, KEPT).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(tables.keySet());
    }

    @Test
    void whatPeopleEditIsAnEntityWithAVersion() {
        assertThat(EDITED).allSatisfy(table -> {
            assertThat(entities).containsKey(table);
            assertThat(entities.get(table).getAllFields())
                    .as(table)
                    .anyMatch(field -> field.isAnnotatedWith(Version.class));
        });
    }

    @Test
    void everyVersionOfATableIsCheckedByItsEntity() {
        assertThat(tables.keySet().stream().filter(table -> tables.get(table).contains("\n    version ")))
                .isNotEmpty()
                .filteredOn(table -> !"appointment_event".equals(table))
                .allSatisfy(table -> assertThat(entities.get(table).getAllFields())
                        .as(table)
                        .anyMatch(field -> field.isAnnotatedWith(Version.class)));
    }

    @Test
    void partsBelongToAnEntity() {
        Set<String> collections = entities.values().stream()
                .flatMap(entity -> entity.getFields().stream())
                .flatMap(field -> field.tryGetAnnotationOfType(CollectionTable.class).stream())
                .map(CollectionTable::name)
                .collect(toSet());
        assertThat(PARTS).allMatch(table -> collections.contains(table) || entities.containsKey(table));
    }

    /** A setter is a method that sets one field and says nothing of why. */
    @Test
    void entitiesHaveVerbsAndNoSetters() {
        assertThat(entities.values().stream().flatMap(entity -> entity.getMethods().stream()))
                .isNotEmpty()
                .noneMatch(method -> method.getName().matches("set[A-Z].*"));
        assertThat(entities.values().stream()
                        .flatMap(entity -> entity.getFields().stream())
                        .filter(field -> !isConstant(field)))
                .isNotEmpty()
                .allMatch(field -> field.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC);
    }

    @Test
    void noSqlWritesWhatPeopleEdit() throws IOException {
        List<String> found = new ArrayList<>();
        int statements = 0;
        for (Path source : sources()) {
            Matcher written = WRITTEN.matcher(Files.readString(source));
            while (written.find()) {
                statements++;
                String table = written.group(1).toLowerCase(Locale.ROOT);
                if (EDITED.contains(table) || PARTS.contains(table)) {
                    found.add(source.getFileName() + ": " + table);
                }
            }
        }
        assertThat(statements).isPositive();
        assertThat(found).isSubsetOf(ALLOWED);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> tables() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(PersistenceRuleTest::text)
                    .flatMap(text -> CREATED.matcher(text).results())
                    .collect(toMap(result -> result.group(1), result -> result.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JavaClass> entities() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.polyclinic").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class) && type.isAnnotatedWith(Table.class))
                        .collect(toMap(
                                type -> type.getAnnotationOfType(Table.class).name(), type -> type));
    }
}
