package org.polyclinic.shared.resilience;

import java.io.Serial;
import java.util.UUID;
import java.util.function.Supplier;

/** One of many units of a job failed, and which: the job goes on with the others. */
public final class UnitFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID unit;

    private UnitFailed(UUID unit, RuntimeException cause) {
        super(unit.toString(), cause);
        this.unit = unit;
    }

    /** An outage is nobody's fault and is passed on as it is. */
    public static <T> T naming(UUID unit, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Outage.in(e).isPresent() ? e : new UnitFailed(unit, e);
        }
    }

    public UUID unit() {
        return unit;
    }
}
