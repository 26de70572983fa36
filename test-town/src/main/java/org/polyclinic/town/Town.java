package org.polyclinic.town;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes clinics, doctors, free slots and people straight into the database. Every sentence is complete in itself; said
 * {@link #inBulk} they go out in large batches and {@link #finish} sends the rest. Whoever wants a column otherwise says so
 * of its row.
 */
public final class Town {
    private final Connections connections;
    private final Rows rows;
    private final Protection protection;
    private final Place place;
    private final boolean bulk;
    private UUID region;
    private UUID city;

    private Town(Connections connections, Protection protection, Place place, boolean bulk) {
        this.connections = connections;
        this.rows = new Rows(connections);
        this.protection = protection;
        this.place = place;
        this.bulk = bulk;
    }

    public static Town at(Place place, Connections connections, Protection protection) {
        return new Town(connections, protection, place, false);
    }

    /** For large towns. */
    public static Town inBulk(Place place, Connections connections, Protection protection) {
        return new Town(connections, protection, place, true);
    }

    /** A specialty and the visit that a doctor of it offers. */
    public record Specialty(UUID id, UUID service) {}

    /** A specialty that patients come to without a referral. */
    public Specialty specialty(String code, String name, String serviceCode) {
        return specialty(code, name, serviceCode, Row.AS_IT_COMES);
    }

    public Specialty specialty(String code, String name, String serviceCode, UnaryOperator<Row> otherwise) {
        return specialty(code, name, serviceCode, otherwise, Row.AS_IT_COMES);
    }

    private Specialty specialty(
            String code, String name, String serviceCode, UnaryOperator<Row> otherwise, UnaryOperator<Row> service) {
        UUID id = newId();
        add(otherwise.apply(Row.of("specialty", id)
                .with("code", code)
                .with("name_ru", name)
                .with("name_en", code)
                .with("self_referral", true)));
        return new Specialty(id, service(serviceCode, id, service));
    }

    /** A further service of a specialty, such as one for children alone. */
    public UUID service(String code, UUID specialty, UnaryOperator<Row> otherwise) {
        UUID id = newId();
        add(otherwise.apply(Row.of("medical_service", id)
                .with("code", code)
                .with("name", "Приём врача")
                .with("category", "OUTPATIENT_VISIT")
                .with("form", "IN_PERSON")
                .with("specialty_id", specialty)
                .with("documents", "Паспорт, полис")
                .with("preparation", "")
                .with("duration_minutes", place.slotMinutes())
                .with("referral_needed", false)));
        settle();
        return id;
    }

    /** A specialty that no other has. */
    public Specialty ownSpecialty() {
        String mark = newMark();
        return specialty("test-" + mark, "Испытатель " + mark, "T" + mark);
    }

    /** A specialty that no other has, for examinations and not for visits. */
    public Specialty ownExaminations() {
        String mark = newMark();
        return specialty("test-" + mark, "Исследователь " + mark, "T" + mark, Row.AS_IT_COMES, Town::isExamination);
    }

    /** One more examination of a specialty. */
    public UUID examination(String name, UUID specialty) {
        return service("T" + newMark(), specialty, row -> isExamination(row).with("name", name));
    }

    private static Row isExamination(Row service) {
        return service.with("category", "DIAGNOSTICS");
    }

    public Clinic clinic(String code) {
        return clinic(code, Row.AS_IT_COMES);
    }

    public Clinic clinic(String code, UnaryOperator<Row> otherwise) {
        return Clinic.founded(this, code, otherwise);
    }

    /** A clinic with a code of its own. */
    public Clinic clinic() {
        return clinic(Row.AS_IT_COMES);
    }

    public Clinic clinic(UnaryOperator<Row> otherwise) {
        return clinic(newMark(), otherwise);
    }

    /** Somebody comes to live here: an adult whom every doctor takes, unless said otherwise. */
    public Newcomer newcomer() {
        return new Newcomer(this);
    }

    public UUID region() {
        if (region == null) {
            region = found().orElseGet(this::newRegion);
        }
        return region;
    }

    private Optional<UUID> found() {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement("SELECT id FROM region WHERE code = ?")) {
            statement.setString(1, place.region());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(UUID.fromString(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID newRegion() {
        UUID id = newId();
        add(Row.of("region", id)
                .with("code", place.region())
                .with("name", place.regionName())
                .with("time_zone", place.zone()));
        return id;
    }

    public UUID city() {
        if (city == null) {
            UUID in = region();
            city = newId();
            add(Row.of("city", city)
                    .with("region_id", in)
                    .with("name", place.city())
                    .with("time_zone", place.zone()));
        }
        return city;
    }

    /** Sends what is still to be written. */
    public void finish() {
        try {
            rows.flush();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void copyClient(String of, String id, UUID clinic) {
        try {
            ApiClients.copy(connections, of, id, clinic);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void settle() {
        if (!bulk) {
            finish();
        }
    }

    void add(Row row) {
        try {
            rows.add(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Place place() {
        return place;
    }

    Protection protection() {
        return protection;
    }

    /** Ascending with time, as those of the product. */
    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Twelve characters that no other row has. */
    static String newMark() {
        return UUID.randomUUID().toString().substring(24);
    }
}
