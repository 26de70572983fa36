package org.polyclinic.bench.region;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from a list, each item as often as its weight says. */
final class Weighted<T> {
    private final List<T> items;
    private final double[] upTo;

    private Weighted(List<T> items, double[] weights) {
        this.items = List.copyOf(items);
        this.upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    static <T> Weighted<T> of(List<T> items, double... weights) {
        if (items.size() != weights.length) {
            throw new IllegalArgumentException(items.size() + " items, " + weights.length + " weights");
        }
        return new Weighted<>(items, weights);
    }

    /** By rank, as names are: the tenth is a tenth as frequent as the first, softened at the top. */
    static <T> Weighted<T> byRank(List<T> items) {
        double[] weights = new double[items.size()];
        Arrays.setAll(weights, rank -> 1.0 / (rank + 4));
        return new Weighted<>(items, weights);
    }

    T draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return items.get(Math.min(items.size() - 1, found < 0 ? -found - 1 : found + 1));
    }
}
