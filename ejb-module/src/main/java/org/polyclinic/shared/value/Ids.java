package org.polyclinic.shared.value;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Public identifiers: time-ordered UUIDs (version 7), made by the application. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
