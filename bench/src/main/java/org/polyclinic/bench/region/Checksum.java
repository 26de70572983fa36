package org.polyclinic.bench.region;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** One number for a whole region, over what does not depend on the keys of the installation. */
final class Checksum {
    private static final List<String> PARTS = List.of(
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, code, inn, ogrn, address))), 0) FROM clinic",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, doctor_id, specialty_id, room_id))), 0) FROM doctor_post",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, surname, name, birth_date, district_id))), 0) FROM patient",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, patient_id, last_digits, valid_until))), 0) FROM policy",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, post_id, starts_at, channels, free_from))), 0) FROM slot",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, code, patient_id, slot_id, status, booked_at))), 0)"
                    + " FROM appointment",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, appointment_id, kind, happened_at))), 0)"
                    + " FROM appointment_event",
            "SELECT COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', id, slot_id, patient_id))), 0) FROM slot_claim");

    private Checksum() {}

    static String of(Connection connection) throws SQLException {
        StringBuilder sum = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                try (ResultSet row = statement.executeQuery(part)) {
                    row.next();
                    sum.append(String.format(Locale.ROOT, "%08x", row.getLong(1)));
                }
            }
        }
        return sum.toString();
    }
}
