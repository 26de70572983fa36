package org.polyclinic.bench.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Posts, slots and patients of a region to ask for, spread over all clinics. */
final class Samples {
    private static final int SIZE = 60;

    /** One of each, of the same clinic. */
    record Sample(UUID post, UUID specialty, UUID clinic, UUID city, UUID slot, UUID patient) {}

    private final List<Sample> samples = new ArrayList<>();
    private final LocalDate day;

    Samples(Connection connection) throws SQLException {
        this.day = LocalDate.parse(
                text(connection, "SELECT DATE_SUB(MAX(generated_until), INTERVAL 15 DAY) FROM slot_horizon"));
        List<String> clinics = texts(connection, "SELECT id FROM clinic ORDER BY code");
        for (int i = 0; i < SIZE; i++) {
            samples.add(sample(connection, clinics.get(i * 7 % clinics.size()), i));
        }
    }

    private Sample sample(Connection connection, String clinic, int turn) throws SQLException {
        List<String> posts = texts(connection, "SELECT id FROM doctor_post WHERE clinic_id = ? ORDER BY id", clinic);
        String post = posts.get(turn * 11 % posts.size());
        String slot = text(
                connection,
                "SELECT id FROM slot WHERE post_id = ? AND taken AND starts_at > ? ORDER BY starts_at LIMIT 1",
                post,
                day.plusDays(1).toString());
        return new Sample(
                UUID.fromString(post),
                UUID.fromString(text(connection, "SELECT specialty_id FROM doctor_post WHERE id = ?", post)),
                UUID.fromString(clinic),
                UUID.fromString(text(connection, "SELECT city_id FROM clinic WHERE id = ?", clinic)),
                UUID.fromString(slot),
                UUID.fromString(text(connection, "SELECT patient_id FROM slot_claim WHERE slot_id = ?", slot)));
    }

    private static String text(Connection connection, String query, String... values) throws SQLException {
        return texts(connection, query, values).get(0);
    }

    private static List<String> texts(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> all = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        }
    }

    Sample sample(int turn) {
        return samples.get(turn % samples.size());
    }

    /** The day between past and future. */
    LocalDate day() {
        return day;
    }
}
