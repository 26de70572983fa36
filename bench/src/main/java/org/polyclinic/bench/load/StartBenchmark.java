package org.polyclinic.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyclinic.launcher.Server;

/** From starting the server's process to the first request it would get from a balancer: {@code /health/ready} says 200. */
public final class StartBenchmark {
    private static final double BAR_SECONDS = 20;
    private static final double MILLIS = 1000;

    private final Run run = new Run("start");
    private final int times = run.number("times", 5);
    private final boolean recorded = Boolean.parseBoolean(run.text("recorded", "true"));
    private final Map<String, List<Double>> stages = new LinkedHashMap<>();

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new StartBenchmark().carryOut();
    }

    private void carryOut() throws Exception {
        try (Testbed testbed = Testbed.start(run, recorded)) {
            Server server = testbed.product().server();
            List<Double> seconds = new ArrayList<>();
            for (int i = 1; i <= times; i++) {
                server.stop();
                seconds.add(start(server, i));
            }
            stages.forEach((stage, all) -> {
                run.fact(stage + ", median s", BookingBenchmark.median(all));
                run.say("  %-36s %5.1f s", stage, BookingBenchmark.median(all));
            });
            run.fact("seconds to ready", seconds);
            run.add(Bar.atMost("start-up to ready, median", BookingBenchmark.median(seconds), BAR_SECONDS, "s"));
            run.finish();
        }
    }

    private double start(Server server, int number) throws IOException {
        Instant begin = java.time.Clock.systemUTC().instant();
        long clock = System.nanoTime();
        server.start();
        double seconds = (System.nanoTime() - clock) / 1e9;
        double processor = ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> used.toMillis() / MILLIS)
                .orElse(0.0);
        run.say(
                "start %d: %.1f s, processor time %.1f s, resident %.0f MiB",
                number, seconds, processor, ProcessWatch.residentMiB(server.pid()));
        StartLog.stages(Files.readString(server.log()), LocalDateTime.ofInstant(begin, ZoneOffset.UTC))
                .forEach((stage, took) ->
                        stages.computeIfAbsent(stage, any -> new ArrayList<>()).add(took));
        return Tally.rounded(seconds);
    }
}
