package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyclinic.patient.entity.PolicyNumber;

/** The small parts of the kit. */
class ToolsTest {

    @Test
    void statementIsKnownByVerbAndTable() {
        assertThat(StatementLog.kind("INSERT INTO slot_claim (id) VALUES ('x')"))
                .isEqualTo("INSERT slot_claim");
        assertThat(StatementLog.kind("UPDATE slot SET free_from = NOW() WHERE id = 'y'"))
                .isEqualTo("UPDATE slot");
        assertThat(StatementLog.kind("SELECT p.id\nFROM patient p WHERE p.id = 'x' FOR UPDATE"))
                .isEqualTo("SELECT patient FOR UPDATE");
        assertThat(StatementLog.kind("COMMIT")).isEqualTo("COMMIT");
    }

    @Test
    void referenceThatSendsMoreThanTheProductIsSeen() {
        List<String> product = List.of("INSERT appointment", "UPDATE slot", "COMMIT");
        assertThat(StatementLog.beyond(List.of("UPDATE slot", "COMMIT"), product))
                .isEmpty();
        assertThat(StatementLog.beyond(List.of("UPDATE slot", "COMMIT", "COMMIT"), product))
                .containsExactly("COMMIT");
    }

    @Test
    void arrivalsAreRepeatableAndInTheirTime() {
        Duration time = Duration.ofSeconds(10);
        long[] offsets = Arrivals.random(50, time, 7).offsets();
        assertThat(offsets)
                .hasSize(500)
                .isSorted()
                .isEqualTo(Arrivals.random(50, time, 7).offsets());
        assertThat(offsets[499]).isLessThan(time.toNanos());
        assertThat(offsets).isNotEqualTo(Arrivals.random(50, time, 8).offsets());
    }

    @Test
    void mixFollowsItsWeights() {
        Scenario browse = steps -> {};
        Scenario book = steps -> {};
        Mix mix = new Mix("browse:3, book:1", Map.of("browse", browse, "book", book));
        assertThat(List.of(mix.of(0), mix.of(1), mix.of(2), mix.of(3))).containsExactly(browse, browse, browse, book);
        assertThatThrownBy(() -> new Mix("dance:1", Map.of("book", book))).hasMessageContaining("dance");
    }

    @Test
    void startIsReadFromTheLog() {
        String log =
                """
                2026-11-22T12:34:39.576 INFO PayaraMicro Payara Micro Runtime directory is located at /x
                2026-11-22T12:34:43.735 INFO core Payara Micro 6.2025.10 (42) startup time : Embedded (2,167ms)
                SLF4J(W): No SLF4J providers were found.
                2026-11-22T12:35:05.400 INFO PayaraMicro Payara Micro  6.2025.10 (build 42) ready in 25840 (ms)
                """;
        assertThat(StartLog.stages(log, LocalDateTime.parse("2026-11-22T12:34:38.735")))
                .containsExactly(Map.entry("kernel and network", 5.0), Map.entry("rest", 21.665));
    }

    @Test
    void papersAreValidAndDistinct() {
        PaperNumbers numbers = new PaperNumbers(200);
        assertThat(numbers.papers())
                .extracting(People.Papers::policy)
                .doesNotHaveDuplicates()
                .allMatch(policy -> PolicyNumber.parse(policy).isPresent());
        assertThat(numbers.csv().lines()).hasSize(201);
    }

    @Test
    void medianIsTheMiddle() {
        assertThat(BookingBenchmark.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(BookingBenchmark.median(List.of(4.0, 1.0))).isEqualTo(2.5);
    }

    @Test
    void axisEndsAtRoundFigure() {
        assertThat(Chart.nice(73)).isEqualTo(100);
        assertThat(Chart.nice(0.018)).isEqualTo(0.02);
        assertThat(Chart.nice(500)).isEqualTo(500);
    }
}
