package org.polyclinic.bench.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A run as one page that can be sent by itself. */
final class HtmlReport {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>TITLE</title><style>
            body{font:15px/1.45 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
            table{border-collapse:collapse;margin:.5rem 0 1rem}th,td{border:1px solid #ccc;padding:.2rem .6rem;text-align:right}
            th:first-child,td:first-child{text-align:left}.bad{color:#b00020;font-weight:bold}svg{max-width:100%}
            </style></head><body><h1>TITLE</h1>
            """;

    private final RunResult result;
    private final StringBuilder page = new StringBuilder(1 << 16);

    HtmlReport(RunResult result) {
        this.result = result;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String text() {
        String title = escaped("Polyclinic: " + result.name());
        page.append(HEAD.replace("TITLE", title));
        Machine machine = result.machine();
        page.append("<p>%s UTC. %d processors (%s), %d MiB, Java %s, load before the run %.1f.</p>"
                .formatted(
                        escaped(result.started()),
                        machine.processors(),
                        escaped(machine.processor()),
                        machine.memoryMiB(),
                        escaped(machine.java()),
                        machine.loadBefore()));
        bars();
        pairs("Settings", result.settings());
        pairs("Figures", result.facts());
        result.phases().forEach(this::phase);
        return page.append("</body></html>\n").toString();
    }

    private void bars() {
        if (result.bars().isEmpty()) {
            return;
        }
        page.append("<h2>Bars</h2>\n<table><tr><th>what<th>figure<th>bar<th></tr>\n");
        for (Bar bar : result.bars()) {
            row(
                    bar.name(),
                    bar.value() + " " + bar.unit(),
                    bar.relation() + " " + bar.limit(),
                    bar.holds() ? "holds" : "does not hold");
        }
        page.append("</table>\n");
    }

    private void pairs(String heading, Map<String, Object> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        page.append("<h2>").append(heading).append("</h2>\n<table>\n");
        pairs.forEach((name, value) -> row(name, String.valueOf(value)));
        page.append("</table>\n");
    }

    private void row(Object... cells) {
        page.append("<tr>");
        for (Object cell : cells) {
            page.append("<td>").append(escaped(cell.toString()));
        }
        page.append("</tr>\n");
    }

    private void phase(Phase phase) {
        page.append("<h2>").append(escaped(phase.name())).append("</h2>\n<p>");
        page.append(escaped("%s; %.0f seconds".formatted(phase.load(), phase.seconds())))
                .append("</p>\n");
        page.append("<table><tr><th>milliseconds<th>done<th>per second<th>p50<th>p90<th>p95<th>p99<th>p99.9<th>max"
                + "<th>refused<th>errors</tr>\n");
        phase.operations().forEach(this::operation);
        page.append("</table>\n");
        outcomes(phase);
        pairs("Visitors who went away early", new TreeMap<>(phase.endedEarly()));
        charts(phase);
    }

    private void operation(OperationResult operation) {
        Latency latency = operation.latency();
        row(
                operation.name(),
                operation.count(),
                operation.perSecond(),
                latency.p50(),
                latency.p90(),
                latency.p95(),
                latency.p99(),
                latency.p999(),
                latency.max(),
                operation.refused(),
                operation.errors());
    }

    private void outcomes(Phase phase) {
        page.append("<table><tr><th>operation<th>outcome<th>times</tr>\n");
        phase.operations()
                .forEach(operation ->
                        operation.outcomes().forEach((outcome, times) -> row(operation.name(), outcome, times)));
        page.append("</table>\n");
    }

    private void charts(Phase phase) {
        Chart latency = new Chart("Latency by percentile", "per cent of the operations", "ms").overPercentiles();
        phase.operations().forEach(operation -> latency.line(operation.name(), curve(operation)));
        page.append(latency.svg());
        Chart rate = new Chart("Operations over time", "second of the phase", "per second");
        rate.line("done", seconds(phase, Second::done));
        rate.line("refused", seconds(phase, Second::refused));
        rate.line("errors", seconds(phase, Second::failed));
        page.append(rate.svg());
        page.append(usage(phase, "Processors used", "processors", UsageSample::cores));
        page.append(usage(phase, "Resident memory", "MiB", UsageSample::mebibytes));
    }

    private static List<Chart.Point> curve(OperationResult operation) {
        return operation.curve().stream()
                .map(point -> new Chart.Point(point.percentile(), point.millis()))
                .toList();
    }

    private static List<Chart.Point> seconds(Phase phase, Function<Second, Long> count) {
        return phase.timeline().stream()
                .map(second -> new Chart.Point(second.second(), count.apply(second)))
                .toList();
    }

    private static String usage(
            Phase phase, String title, String unit, Function<UsageSample, Map<String, Double>> values) {
        Chart chart = new Chart(title, "second of the phase", unit);
        List<UsageSample> samples = phase.usage().samples();
        if (!samples.isEmpty()) {
            for (String process : values.apply(samples.get(0)).keySet()) {
                chart.line(
                        process,
                        samples.stream()
                                .map(sample -> new Chart.Point(
                                        sample.second(), values.apply(sample).getOrDefault(process, 0.0)))
                                .toList());
            }
        }
        return chart.svg();
    }
}
