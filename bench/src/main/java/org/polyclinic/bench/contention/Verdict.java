package org.polyclinic.bench.contention;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the checker says of a run.
 *
 * @param operations by channel, kind and outcome
 * @param invariants each with what was looked at and what was wrong
 */
public record Verdict(Map<String, Long> operations, List<Line> invariants) {
    private static final int SHOWN = 5;

    /** @param violations none, when it holds */
    public record Line(String invariant, String sentence, long checked, List<String> violations) {}

    /** Pure: the same history and snapshot give the same verdict. */
    public static Verdict on(List<Operation> history, Snapshot snapshot) {
        Evidence evidence = new Evidence(history, snapshot);
        List<Line> lines = java.util.Arrays.stream(Invariant.values())
                .map(invariant -> line(invariant, invariant.check(evidence)))
                .toList();
        Map<String, Long> counts = history.stream()
                .collect(Collectors.groupingBy(
                        operation -> operation.channel() + " " + operation.kind() + " " + operation.outcome(),
                        TreeMap::new,
                        Collectors.counting()));
        return new Verdict(counts, lines);
    }

    private static Line line(Invariant invariant, Findings findings) {
        return new Line(invariant.name(), invariant.sentence(), findings.checked(), findings.violations());
    }

    public boolean holds() {
        return invariants.stream().allMatch(line -> line.violations().isEmpty());
    }

    public long violations(String invariant) {
        return invariants.stream()
                .filter(line -> line.invariant().equals(invariant))
                .mapToLong(line -> line.violations().size())
                .sum();
    }

    public long count(Operation.Outcome outcome) {
        return operations.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + outcome))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(this));
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        operations.forEach((name, count) -> text.append(String.format(Locale.ROOT, "  %-28s %6d%n", name, count)));
        for (Line line : invariants) {
            String state = line.violations().isEmpty()
                    ? "holds"
                    : "BROKEN " + line.violations().size();
            text.append(String.format(
                    Locale.ROOT, "  %-62s %-10s (%d looked at)%n", line.sentence(), state, line.checked()));
            line.violations().stream().limit(SHOWN).forEach(violation -> text.append("      ")
                    .append(violation)
                    .append(System.lineSeparator()));
        }
        return text.toString();
    }
}
