package org.polyclinic.system.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyclinic.system.GeneralLog.Entry;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.system.TestClinic;
import org.polyclinic.town.http.Api;

/** The database's own log tells what a booking costs. */
@SystemTest
class StatementsIT {
    private static final int WARM_UP = 60;

    private final RunningProduct product;
    private final Api api;

    StatementsIT(RunningProduct product, Api api) {
        this.product = product;
        this.api = api;
    }

    @Test
    void bookingSendsNoXaAndAtMostNineStatements() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        List<UUID> slots = clinic.slots(clinic.doctor(), WARM_UP + 1);
        List<UUID> patients = clinic.patients(WARM_UP + 1);
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(Bookings.book(api, slots.get(i), patients.get(i)).status())
                    .isEqualTo(201);
        }

        List<Entry> log = product.generalLog()
                .during(() -> assertThat(Bookings.book(api, slots.get(WARM_UP), patients.get(WARM_UP))
                                .status())
                        .isEqualTo(201));

        List<String> booking = ofBooking(log);
        assertThat(log).noneMatch(entry -> entry.statement().startsWith("XA "));
        assertThat(booking).filteredOn("COMMIT"::equals).as("one transaction").hasSize(1);
        assertThat(booking)
                .filteredOn(statement -> !"COMMIT".equals(statement))
                .as("%s", String.join("\n", booking))
                .hasSizeBetween(6, 9);
    }

    /** What was sent on the connection that booked: everything but the round trip of the commit counts. */
    private static List<String> ofBooking(List<Entry> log) {
        long connection = log.stream()
                .filter(entry -> entry.statement().contains("INTO idempotency_key"))
                .findFirst()
                .orElseThrow()
                .connection();
        return log.stream()
                .filter(entry -> entry.connection() == connection)
                .filter(entry ->
                        entry.command().equals("Execute") || entry.command().equals("Query"))
                .map(Entry::statement)
                .toList();
    }
}
