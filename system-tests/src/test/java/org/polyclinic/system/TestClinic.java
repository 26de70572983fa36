package org.polyclinic.system;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.town.Clinic;
import org.polyclinic.town.Doctor;
import org.polyclinic.town.Place;
import org.polyclinic.town.Protection;
import org.polyclinic.town.Town;

/**
 * A clinic of one test with doctors, free slots and patients that no other test touches. Written with the owner's
 * account: what is tested is booking under stress, not the imports.
 */
public final class TestClinic {
    private static final int SLOT_MINUTES = 10;

    private final Town town;
    private final Clinic clinic;
    private final LocalDateTime firstStart =
            LocalDateTime.now(Clock.systemUTC()).plusDays(3).truncatedTo(ChronoUnit.HOURS);

    private TestClinic(Town town) {
        this.town = town;
        this.clinic = town.clinic(row -> row.with("cancel_hours", 1));
    }

    public static TestClinic in(RunningProduct product) {
        return new TestClinic(Town.at(Place.apart("ZZ", SLOT_MINUTES), product::asOwner, Protection.unreadable()));
    }

    /** A doctor alone in a specialty that needs no referral. */
    public Doctor doctor() {
        return clinic.doctor();
    }

    /** Free slots of a doctor, one after another; the first of each doctor of a clinic start at the same time. */
    public List<UUID> slots(Doctor doctor, int count) {
        return doctor.slots(firstStart, count);
    }

    /** Grown-up patients with a valid policy. */
    public List<UUID> patients(int count) {
        return Stream.generate(() -> town.newcomer().settles().id())
                .limit(count)
                .toList();
    }
}
