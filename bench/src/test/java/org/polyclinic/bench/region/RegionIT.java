package org.polyclinic.bench.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.value.Sex;

/** The synthetic region is what the product itself could have written. */
class RegionIT {
    private static final TestRegion REGION = TestRegion.shared();

    private final FieldCipher cipher = new FieldCipher(REGION.settings());
    private final LookupHash hashes = new LookupHash(REGION.settings());

    @Test
    void hasTheSizeAskedFor() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM clinic")).isEqualTo(3);
        assertThat(number("SELECT COUNT(*) FROM doctor")).isEqualTo(90);
        assertThat(number("SELECT COUNT(*) FROM patient")).isBetween(9_900L, 10_100L);
        assertThat(number("SELECT COUNT(*) FROM slot")).isBetween(100_000L, 104_000L);
        assertThat(number("SELECT COUNT(*) FROM appointment WHERE starts_at < '" + REGION.day + "'"))
                .isBetween(47_500L, 52_500L);
    }

    @Test
    void numbersArePlausibleEncryptedAndFound() throws SQLException {
        try (Connection connection = REGION.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT p.id, p.snils, p.snils_hash, p.birth_date, p.sex, o.id,"
                        + " o.number, o.number_hash FROM patient p JOIN policy o ON o.patient_id = p.id LIMIT 500")) {
            int seen = 0;
            while (row.next()) {
                String snils =
                        cipher.decrypt(Patient.SNILS_HASH_KIND, UUID.fromString(row.getString(1)), row.getBytes(2));
                assertThat(new Snils(snils).digits()).isEqualTo(snils);
                assertThat(row.getBytes(3)).isEqualTo(hashes.of(Patient.SNILS_HASH_KIND, snils));
                String policy = cipher.decrypt(Policy.HASH_KIND, UUID.fromString(row.getString(6)), row.getBytes(7));
                assertThat(new PolicyNumber(policy).tells(row.getDate(4).toLocalDate(), Sex.valueOf(row.getString(5))))
                        .isTrue();
                assertThat(row.getBytes(8)).isEqualTo(hashes.of(Policy.HASH_KIND, policy));
                seen++;
            }
            assertThat(seen).isEqualTo(500);
        }
    }

    @Test
    void daysFillUpAsTheyComeNear() throws SQLException {
        String booked = "SELECT 100 * AVG(taken) FROM slot WHERE local_date BETWEEN '%s' AND '%s'";
        long near = number(booked.formatted(REGION.day.plusDays(1), REGION.day.plusDays(4)));
        long far = number(booked.formatted(REGION.day.plusDays(10), REGION.day.plusDays(14)));
        assertThat(near).isGreaterThan(far + 15);
    }

    @Test
    void bookingsRushWhenDaysAreReleased() throws SQLException {
        // 8 in the morning at UTC+7
        long rush = number("SELECT COUNT(*) FROM appointment WHERE HOUR(booked_at) = 1");
        long evening = number("SELECT COUNT(*) FROM appointment WHERE HOUR(booked_at) = 12");
        assertThat(rush).isGreaterThan(3 * evening);
    }

    @Test
    void theSameSeedMakesTheSameRegion() throws SQLException {
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        String first = REGION.checksumOf("once", 11, sunday);
        assertThat(REGION.checksumOf("again", 11, sunday)).isEqualTo(first);
        assertThat(REGION.checksumOf("other", 12, sunday)).isNotEqualTo(first);
    }

    @Test
    void verificationFindsWhatIsWrong() throws SQLException {
        List<String> found = wrongAfter(
                "UPDATE slot SET free_from = '1970-01-01' WHERE taken AND local_date > '" + REGION.day
                        + "' ORDER BY id LIMIT 1",
                "DELETE FROM slot_claim ORDER BY id LIMIT 1");
        assertThat(found).anyMatch(text -> text.startsWith("1 live appointments without"));
        assertThat(found).anyMatch(text -> text.startsWith("1 slots to come whose free_from"));
    }

    @Test
    void slotsThatTheProductMarkedAsOverAreNotWrong() throws SQLException {
        String today = " WHERE local_date = '" + REGION.day + "'";
        assertThat(number("SELECT COUNT(*) FROM slot" + today)).isPositive();
        assertThat(wrongAfter(
                        "UPDATE slot SET free_from = '9999-12-31'" + today,
                        "UPDATE nearest_slot_run SET over_until = '1970-01-01'"))
                .anyMatch(text -> text.contains("slots to come whose free_from"));
        assertThat(wrongAfter(
                        "UPDATE slot SET free_from = '9999-12-31'" + today,
                        "REPLACE INTO nearest_slot_run (clinic_id, next_run, over_until) SELECT id, '2000-01-01', '"
                                + REGION.day.plusDays(1) + "' FROM clinic"))
                .isEmpty();
    }

    /** What is wrong after these statements, which are then undone. */
    private static List<String> wrongAfter(String... statements) throws SQLException {
        try (Connection connection = REGION.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            List<String> found = Verification.wrong(statement);
            connection.rollback();
            return found;
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = REGION.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
