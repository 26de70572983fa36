package org.polyclinic.bench.contention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the check of one invariant came to. */
public final class Findings {
    private final String invariant;
    private final List<String> violations = new ArrayList<>();
    private long checked;

    Findings(String invariant) {
        this.invariant = invariant;
    }

    /** Notes one thing looked at, and that it is wrong when it does not hold. */
    void expect(boolean holds, Supplier<String> otherwise) {
        checked++;
        if (!holds) {
            violations.add(otherwise.get());
        }
    }

    public String invariant() {
        return invariant;
    }

    /** How many things were looked at: an invariant that saw nothing has proved nothing. */
    public long checked() {
        return checked;
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }
}
