package org.polyclinic.bench.load;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as it goes on: collects what is found, prints a line for each, writes JSON and the report at its end. */
final class Run {
    private static final int FORMAT = 1;
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final String name;
    private final String started =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    private final Machine machine = Machine.own();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();

    Run(String name) {
        this.name = name;
    }

    /** A setting of the command line, {@code -Dname=value}, kept in the result. */
    int number(String setting, int fallback) {
        return keep(setting, Integer.getInteger(setting, fallback));
    }

    String text(String setting, String fallback) {
        return keep(setting, System.getProperty(setting, fallback));
    }

    private <T> T keep(String setting, T value) {
        settings.put(setting, value);
        return value;
    }

    void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    void fact(String fact, Object value) {
        facts.put(fact, value);
    }

    Phase add(Phase phase) {
        phases.add(phase);
        return phase;
    }

    void add(Bar bar) {
        bars.add(bar);
        say(
                "%s %s: %.2f %s (bar: %s %s)",
                bar.holds() ? "holds " : "BROKEN",
                bar.name(),
                bar.value(),
                bar.unit(),
                bar.relation(),
                trimmed(bar.limit()));
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Writes {@code result.json} and {@code report.html} into the folder of {@code -Dout}. */
    RunResult finish() throws IOException {
        Path folder = Path.of(System.getProperty("out", "bench/target/results/" + name))
                .toAbsolutePath();
        RunResult result = new RunResult(FORMAT, name, started, machine, settings, bars, facts, phases);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("result.json"), json(result));
        Files.writeString(folder.resolve("report.html"), new HtmlReport(result).text());
        say("Result and report: %s", folder);
        return result;
    }

    static String json(RunResult result) {
        return GSON.toJson(result) + "\n";
    }

    static RunResult parse(String json) {
        return GSON.fromJson(json, RunResult.class);
    }

    /** Prints a table of the operations of a phase. */
    void table(Phase phase) {
        say("%s: %s, %.0f s", phase.name(), phase.load(), phase.seconds());
        say(
                "  %-18s %7s %8s %7s %7s %8s %8s %8s %7s %6s",
                "ms", "done", "per s", "p50", "p90", "p95", "p99", "max", "refused", "errors");
        for (OperationResult operation : phase.operations()) {
            Latency latency = operation.latency();
            say(
                    "  %-18s %7d %8.1f %7.1f %7.1f %8.1f %8.1f %8.1f %7d %6d",
                    operation.name(),
                    operation.count(),
                    operation.perSecond(),
                    latency.p50(),
                    latency.p90(),
                    latency.p95(),
                    latency.p99(),
                    latency.max(),
                    operation.refused(),
                    operation.errors());
        }
        phase.endedEarly().forEach((why, count) -> say("  went away early, %d: %s", count, why));
        say("  processors used: %s", phase.usage().cores());
    }
}
