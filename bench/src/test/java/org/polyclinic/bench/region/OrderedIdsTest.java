package org.polyclinic.bench.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void idsAscendAndAreOfVersionSeven() {
        OrderedIds ids = new OrderedIds(DAY, 3, new SplittableRandom(1));
        UUID former = ids.next();
        for (int i = 0; i < 20_000; i++) {
            UUID id = ids.next();
            assertThat(id.toString()).isGreaterThan(former.toString());
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            former = id;
        }
        assertThat(new OrderedIds(DAY, 4, new SplittableRandom(1)).next().toString())
                .isGreaterThan(former.toString());
    }

    @Test
    void ticketCodesDiffer() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            codes.add(new String(VisitRows.code(i), StandardCharsets.US_ASCII));
        }
        assertThat(codes).hasSize(200_000).allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{10}"));
    }
}
