package org.polyclinic.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.view.HoldView;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.boundary.view.SlotView.SlotDoctor;
import org.polyclinic.schedule.boundary.view.SlotView.SlotPlace;
import org.polyclinic.schedule.boundary.view.SlotView.SlotTime;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** Whoever presses a button after the time was given back is told so and keeps what was chosen. */
class HoldGuardTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private UUID slot = UUID.randomUUID();
    private final List<String> ways = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final HoldGuard guard = new HoldGuard();

    @BeforeEach
    void standAtTheDoor() {
        guard.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        guard.visit = Visit.of(SessionStub.request());
        guard.parameters = new Parameters() {
            @Override
            public boolean flag(String name) {
                return sent.contains(name);
            }
        };
        guard.path = new BookingPath() {
            @Override
            public UUID getSlot() {
                return slot;
            }

            @Override
            public String to(String page, Object... choices) {
                return page + List.of(choices);
            }
        };
        guard.redirection = new Redirection() {
            @Override
            public void to(String address) {
                ways.add(address);
            }
        };
    }

    @Test
    void timeThatIsKeptLetsThrough() {
        holdUntil(NOW.plusSeconds(1));
        assertThat(guard.requireHold()).isTrue();
        assertThat(ways).isEmpty();
    }

    @Test
    void timeThatIsOverLeadsBackToTimes() {
        holdUntil(NOW);
        assertThat(guard.requireHold()).isFalse();
        assertThat(ways).containsExactly("/booking/time[gone, 1]");
    }

    @Test
    void addressThatNamesNothingLeadsToTheBeginning() {
        slot = null;
        assertThat(guard.requireHold()).isFalse();
        assertThat(ways).containsExactly("/booking/clinic[gone, 1]");
    }

    @Test
    void consentIsAskedForBeforeThePatient() {
        holdUntil(NOW.plusSeconds(1));
        assertThat(guard.requirePatient()).isFalse();
        assertThat(ways).containsExactly("/booking/consent[]");
    }

    @Test
    void formDrawnForSomebodyWhoIsGoneSaysSo() {
        holdUntil(NOW.plusSeconds(1));
        sent.add("drawnFor");
        assertThat(guard.requirePatient()).isFalse();
        assertThat(ways).containsExactly("/booking/consent[another, 1]");
    }

    @Test
    void timeChosenInAnotherTabIsTold() {
        holdUntil(NOW.plusSeconds(1));
        slot = UUID.randomUUID();
        assertThat(guard.requireHold()).isFalse();
        assertThat(ways).containsExactly("/booking/time[gone, elsewhere]");
    }

    private void holdUntil(Instant end) {
        OffsetDateTime start = OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC);
        SlotView view = new SlotView(
                slot,
                new SlotTime(start, start, null, null),
                new SlotDoctor(UUID.randomUUID(), null, null, null, null),
                new SlotPlace(null, null, null),
                null,
                null,
                true);
        guard.visit.hold(new HoldView(UUID.randomUUID(), view, OffsetDateTime.ofInstant(end, ZoneOffset.UTC)));
    }
}
