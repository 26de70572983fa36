package org.polyclinic.schedule.imports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.schedule.entity.ScheduleException;
import org.polyclinic.schedule.entity.ScheduleException.Kind;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;

/**
 * Leave, sickness, training, closures and extra hours; moments are the clinic's own. An absence without a specialty is of
 * every post the doctor holds in the clinic. What is known already is passed over.
 */
final class ExceptionImport implements Importer {

    record Key(Kind kind, UUID clinicId, UUID postId, LocalDateTime startsAt, LocalDateTime endsAt) {}

    private static final int LONGEST_SLOT = 480;

    private final ScheduleReferences reference;
    private final Map<String, ClinicKey> clinics;
    private final Map<String, PostKey> posts;
    private final Map<String, UUID> rooms;
    private final Set<Key> known;
    private final List<ScheduleException> exceptions = new ArrayList<>();

    ExceptionImport(ScheduleReferences reference) {
        this.reference = reference;
        this.clinics = reference.keys().clinics();
        this.posts = reference.keys().posts();
        this.rooms = reference.keys().rooms();
        this.known = new HashSet<>(Sql.of("SELECT kind, clinic_id, post_id, starts_at, ends_at FROM schedule_exception")
                .list(reference.em(), Key.class));
    }

    @Override
    public Columns columns() {
        return Columns.required("kind", "clinic", "starts", "ends", "reason")
                .optional("doctor", "specialty", "room", "slot_minutes");
    }

    @Override
    public void read(ImportRow row) {
        Kind kind = row.constant("kind", Kind.class);
        ClinicKey clinic = row.known("clinic", clinics, "imports.unknownClinic");
        LocalDateTime starts = row.dateTime("starts");
        LocalDateTime ends = row.dateTime("ends");
        String reason = row.text("reason", 500);
        if (starts != null && ends != null && !starts.isBefore(ends)) {
            row.reject("ends", "imports.endBeforeStart");
        }
        if (!row.isGood()) {
            return;
        }
        LocalDateTime from = utc(starts, clinic.zone());
        LocalDateTime to = utc(ends, clinic.zone());
        switch (kind) {
            case CLOSURE ->
                add(
                        new Key(kind, clinic.id(), null, from, to),
                        ScheduleException.closure(clinic.id(), from, to, reason));
            case EXTRA_HOURS -> extraHours(row, clinic.id(), from, to, reason);
            default -> absences(row, kind, clinic.id(), from, to, reason);
        }
    }

    private void extraHours(ImportRow row, UUID clinicId, LocalDateTime from, LocalDateTime to, String reason) {
        PostKey post = row.value("specialty", specialty -> ImportRow.find(posts, postKey(row), "imports.unknownPost"));
        UUID room = row.value(
                "room", number -> ImportRow.find(rooms, Keys.of(row.raw("clinic"), number), "imports.unknownRoom"));
        Integer minutes = row.number("slot_minutes", 1, LONGEST_SLOT);
        if (row.isGood()) {
            ScheduleException.Extra extra = new ScheduleException.Extra(room, minutes, reason);
            add(
                    new Key(Kind.EXTRA_HOURS, clinicId, post.id(), from, to),
                    ScheduleException.extraHours(clinicId, post.id(), from, to, extra));
        }
    }

    private void absences(
            ImportRow row, Kind kind, UUID clinicId, LocalDateTime from, LocalDateTime to, String reason) {
        List<PostKey> away = row.has("specialty")
                ? Optional.ofNullable(posts.get(postKey(row))).stream().toList()
                : postsOf(row);
        if (away.isEmpty()) {
            row.reject("doctor", "imports.unknownPost");
        }
        away.forEach(post -> add(
                new Key(kind, clinicId, post.id(), from, to),
                ScheduleException.absence(kind, clinicId, post.id(), from, to, reason)));
    }

    private List<PostKey> postsOf(ImportRow row) {
        String prefix = Keys.prefix(row.raw("doctor"), row.raw("clinic"));
        return posts.entrySet().stream()
                .filter(post -> post.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String postKey(ImportRow row) {
        return Keys.of(row.raw("doctor"), row.raw("clinic"), row.raw("specialty"));
    }

    private void add(Key key, ScheduleException exception) {
        if (known.add(key)) {
            exceptions.add(exception.writtenBy(reference.actor(), reference.now()));
        }
    }

    private static LocalDateTime utc(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    @Override
    public void write() {
        reference.timetables().saveExceptions(exceptions);
    }
}
