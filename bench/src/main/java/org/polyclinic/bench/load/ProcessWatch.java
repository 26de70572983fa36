package org.polyclinic.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks into {@code /proc} at a fixed pace: processor time and resident memory of the node, the database and ourselves. */
final class ProcessWatch implements AutoCloseable {
    static final String NODE = "node";
    static final String DATABASE = "database";
    static final String TOOL = "load tool";
    static final String OTHERS = "others";
    /** Fixed for programs by Linux, whatever the kernel's own pace. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double NANOS = 1e9;
    private static final double KIB_PER_MIB = 1024;

    private final Map<String, Long> pids;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<UsageSample> samples = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final Map<String, Long> firstTicks;
    private final Future<?> sampling;
    private Map<String, Long> lastTicks;
    private long lastTime = begin;

    private ProcessWatch(Map<String, Long> pids, int paceMillis) {
        this.pids = pids;
        this.firstTicks = ticks();
        this.lastTicks = firstTicks;
        this.sampling = timer.scheduleAtFixedRate(this::sample, paceMillis, paceMillis, TimeUnit.MILLISECONDS);
    }

    static ProcessWatch of(Testbed testbed) {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(NODE, testbed.nodePid());
        pids.put(DATABASE, testbed.databasePid());
        pids.put(TOOL, ProcessHandle.current().pid());
        return new ProcessWatch(pids, Integer.getInteger("sampleMillis", 1000));
    }

    private synchronized void sample() {
        long now = System.nanoTime();
        Map<String, Long> ticks = ticks();
        Map<String, Double> memory = new LinkedHashMap<>();
        pids.forEach((name, pid) -> memory.put(name, Tally.rounded(residentMiB(pid))));
        samples.add(new UsageSample(
                Tally.rounded((now - begin) / NANOS), cores(lastTicks, ticks, (now - lastTime) / NANOS), memory));
        lastTicks = ticks;
        lastTime = now;
    }

    /** What has been seen until now. */
    synchronized Usage usage() {
        return new Usage(cores(firstTicks, ticks(), (System.nanoTime() - begin) / NANOS), List.copyOf(samples));
    }

    private static Map<String, Double> cores(Map<String, Long> from, Map<String, Long> to, double seconds) {
        Map<String, Double> cores = new LinkedHashMap<>();
        to.forEach((name, ticks) -> cores.put(
                name, Tally.rounded(Math.max(0, (ticks - from.getOrDefault(name, 0L)) / TICKS_PER_SECOND / seconds))));
        return cores;
    }

    private Map<String, Long> ticks() {
        Map<String, Long> ticks = new LinkedHashMap<>();
        long own = 0;
        for (Map.Entry<String, Long> process : pids.entrySet()) {
            long used = ticksOf(process.getValue());
            own += used;
            ticks.put(process.getKey(), used);
        }
        ticks.put(OTHERS, machineTicks() - own);
        return ticks;
    }

    /** Fields 14 and 15 of /proc/pid/stat; the name before them may hold spaces, but ends with the last bracket. */
    private static long ticksOf(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** All that is neither idle nor waiting for a disk. */
    private static long machineTicks() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElse("").split(" +");
        long busy = 0;
        for (int i = 1; i < Math.min(fields.length, 9); i++) {
            busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return busy;
    }

    static double residentMiB(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        sampling.cancel(false);
        timer.shutdown();
    }
}
