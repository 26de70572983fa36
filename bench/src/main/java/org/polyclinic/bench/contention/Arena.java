package org.polyclinic.bench.contention;

import java.util.List;
import java.util.Random;
import org.polyclinic.bench.contention.World.Patient;
import org.polyclinic.bench.contention.World.Slot;

/** What all clients of a run share. */
record Arena(World world, Pool pool, History history, RetryPolicy retryPolicy) {

    Slot anySlot(Random random) {
        return any(world.slots(), random);
    }

    Patient anyPatient(Random random) {
        return any(world.patients(), random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
