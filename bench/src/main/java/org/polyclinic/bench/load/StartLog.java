package org.polyclinic.bench.load;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the server's log tells of a start: the stages and how long each took. */
final class StartLog {
    private static final int STAMP = 23;

    /** A line that ends a stage, in the order of the log. */
    private static final Map<String, Pattern> STAGES = stages();

    private StartLog() {}

    private static Map<String, Pattern> stages() {
        Map<String, Pattern> stages = new LinkedHashMap<>();
        stages.put("kernel and network", Pattern.compile("startup time :"));
        stages.put("web: unpacked, annotations read", Pattern.compile("WELD-000900"));
        stages.put("web: beans and EJBs", Pattern.compile("Loading application web done"));
        stages.put("api: annotations, beans and EJBs", Pattern.compile("Loading application api done"));
        stages.put("web: persistence, pages", Pattern.compile("Loading application \\[web\\] at"));
        stages.put("api: persistence, resources", Pattern.compile("Loading application \\[api\\] at"));
        stages.put("rest", Pattern.compile("\\(build .*ready in "));
        return stages;
    }

    /** Seconds of each stage that the log knows; {@code begin} is the start of the process in UTC. */
    static Map<String, Double> stages(String log, LocalDateTime begin) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        LocalDateTime last = begin;
        for (Map.Entry<String, Pattern> stage : STAGES.entrySet()) {
            LocalDateTime end = firstOf(log, stage.getValue());
            if (end != null && !end.isBefore(last)) {
                seconds.put(
                        stage.getKey(),
                        Tally.rounded(Duration.between(last, end).toMillis() / 1000.0));
                last = end;
            }
        }
        return seconds;
    }

    private static LocalDateTime firstOf(String log, Pattern line) {
        return log.lines()
                .filter(text -> text.length() > STAMP && line.matcher(text).find())
                .findFirst()
                .map(text -> stamp(text.substring(0, STAMP)))
                .orElse(null);
    }

    private static LocalDateTime stamp(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
