package org.polyclinic.bench.load;

/** A figure and what it should be at least or at most. */
record Bar(String name, double value, String relation, double limit, String unit, boolean holds) {

    static Bar atLeast(String name, double value, double limit, String unit) {
        return new Bar(name, Tally.rounded(value), ">=", limit, unit, value >= limit);
    }

    static Bar atMost(String name, double value, double limit, String unit) {
        return new Bar(name, Tally.rounded(value), "<=", limit, unit, value <= limit);
    }
}
