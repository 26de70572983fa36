package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.bench.load.Recording.Step;
import org.polyclinic.bench.load.Recording.Take;

/** A booking is understood from two recordings of it. */
class RecordingTest {
    private static final LocalDateTime SENT = LocalDateTime.of(2026, 11, 25, 14, 40, 0);

    private final Visit first = new Visit(UUID.randomUUID(), UUID.randomUUID());
    private final Visit second = new Visit(UUID.randomUUID(), UUID.randomUUID());
    private final Visit third = new Visit(UUID.randomUUID(), UUID.randomUUID());

    private static Take take(Visit visit, String post, String code, LocalDateTime sent, UUID id) {
        String now = sent.plusSeconds(1).toString().replace('T', ' ') + ".123456";
        return new Take(
                visit,
                List.of(
                        "SELECT s.post_id, s.starts_at FROM slot s WHERE s.id = '" + visit.slot() + "'",
                        "INSERT INTO appointment VALUES ('" + id + "', '" + post + "', '" + visit.patient() + "', '"
                                + code + "', 'BOOKED', 1, TIMESTAMP'" + now + "')",
                        "INSERT INTO appointment_event VALUES ('BOOKED:" + id + ":0', 'it''s', '\\0\u00ff" + code
                                + "')",
                        "COMMIT"),
                List.of(Map.of("post_id", post), Map.of(), Map.of(), Map.of()));
    }

    private List<Step> steps() {
        return Recording.steps(
                take(first, "post-1", "AB", SENT, UUID.randomUUID()),
                take(second, "post-2", "CD", SENT.plusHours(2), UUID.randomUUID()));
    }

    @Test
    void whatDiffersBecomesAValueAndTheRestStays() {
        assertThat(steps())
                .extracting(Step::sql)
                .containsExactly(
                        "SELECT s.post_id, s.starts_at FROM slot s WHERE s.id = ?",
                        "INSERT INTO appointment VALUES (?, ?, ?, ?, 'BOOKED', 1, ?)",
                        "INSERT INTO appointment_event VALUES (?, 'it''s', ?)",
                        "COMMIT");
    }

    @Test
    void replayUsesItsOwnVisitItsOwnIdsAndWhatItRead() {
        Value.Replay replay = new Value.Replay(third);
        replay.learn("0.post_id", "post-3");
        List<Step> steps = steps();

        List<Object> appointment = values(steps.get(1), replay);
        assertThat(values(steps.get(0), replay)).containsExactly(third.slot().toString());
        assertThat(appointment).contains("post-3", third.patient().toString());
        assertThat(appointment.get(3).toString()).matches("[2-9A-Z]{2}");
        assertThat(values(steps.get(2), replay).get(0)).isEqualTo("BOOKED:" + appointment.get(0) + ":0");
        assertThat(values(steps.get(2), replay).get(1))
                .isInstanceOfSatisfying(byte[].class, hash -> assertThat(hash).hasSize(4));
        assertThat(values(steps.get(1), new Value.Replay(third)).get(0)).isNotEqualTo(appointment.get(0));
    }

    @Test
    void idThatBothBookingsReadIsUsedAsRead() {
        String post = UUID.randomUUID().toString();
        List<Step> steps = Recording.steps(
                take(first, post, "AB", SENT, UUID.randomUUID()), take(second, post, "CD", SENT, UUID.randomUUID()));
        Value.Replay replay = new Value.Replay(third);
        replay.learn("0.post_id", "post-3");

        assertThat(values(steps.get(1), replay)).contains("post-3");
    }

    private static List<Object> values(Step step, Value.Replay replay) {
        return step.values().stream().map(value -> value.in(replay)).toList();
    }

    @Test
    void bookingsThatDoNotSendTheSameAreNoRecording() {
        Take one = take(first, "post-1", "AB", SENT, UUID.randomUUID());
        Take prepared = new Take(first, List.of("SELECT 1 FROM slot WHERE id = ?"), List.of(Map.of()));
        Take shorter = new Take(second, List.of("COMMIT"), List.of(Map.of()));
        Take unclear = take(second, "post-2", "another length", SENT, UUID.randomUUID());

        assertThatThrownBy(() -> Recording.steps(prepared, prepared)).hasMessageContaining("before the log was on");
        assertThatThrownBy(() -> Recording.steps(one, shorter)).hasMessageContaining("not the same");
        assertThatThrownBy(() -> Recording.steps(one, unclear)).hasMessageContaining("another length");
    }

    @Test
    void logIsReadByConnection() {
        String log = "mariadbd, Version: 11.4.5\n261127 17:19:21\t    12 Connect\tpolyclinic@localhost\n"
                + "\t\t    12 Query\tROLLBACK\n\t\t    12 Execute\tSELECT 1\n  FROM slot\n\t\t    13 Query\tCOMMIT\n"
                + "261127  7:19:22\t    12 Execute\tINSERT INTO appointment VALUES ('" + first.slot() + "', '"
                + first.patient() + "')\n\t\t    12 Query\tCOMMIT\n\t\t    12 Query\tSELECT 2\n";
        assertThat(StatementLog.ofBooking(StatementLog.entries(log), first))
                .containsExactly(
                        "SELECT 1\n  FROM slot",
                        "INSERT INTO appointment VALUES ('" + first.slot() + "', '" + first.patient() + "')",
                        "COMMIT");
    }

    @Test
    void bytesThatAreNoTextStayBytes() {
        String written = "'\\0\\'a" + new String(new byte[] {(byte) 0xff}, StandardCharsets.ISO_8859_1) + "'";
        assertThat(Literals.meaning(written)).isEqualTo(new byte[] {0, '\'', 'a', (byte) 0xff});
        assertThat(Literals.meaning("'\u00d0\u009f'")).isEqualTo("П");
        UUID id = UUID.fromString("01a21e30-7df9-7289-b764-61cc25d00efc");
        String sixteen = new String(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array(),
                StandardCharsets.ISO_8859_1);
        assertThat(Literals.meaning("'" + sixteen + "'")).isEqualTo(id.toString());
        assertThat(Literals.meaning("42")).isEqualTo(new BigDecimal(42));
    }
}
