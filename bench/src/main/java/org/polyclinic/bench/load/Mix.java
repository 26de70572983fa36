package org.polyclinic.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Scenarios by weight, written {@code browse:50,book:25}. */
final class Mix implements Supplier<Scenario> {
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int total;

    Mix(String weights, Map<String, Scenario> known) {
        for (String part : weights.split(",")) {
            String[] pair = part.strip().split(":");
            Scenario scenario = known.get(pair[0]);
            if (scenario == null || pair.length != 2) {
                throw new IllegalArgumentException("A mix is NAME:WEIGHT,... of " + known.keySet() + ", not " + part);
            }
            total += Integer.parseInt(pair[1]);
            scenarios.add(scenario);
            bounds.add(total);
        }
    }

    @Override
    public Scenario get() {
        return of(ThreadLocalRandom.current().nextInt(total));
    }

    Scenario of(int number) {
        int i = 0;
        while (bounds.get(i) <= number) {
            i++;
        }
        return scenarios.get(i);
    }
}
