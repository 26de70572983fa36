package org.polyclinic.bench.load;

import java.util.List;
import java.util.Map;

/**
 * All of one run, as it is written to {@code result.json}.
 *
 * @param started instant in UTC, ISO 8601
 * @param settings what the run can be repeated with
 * @param facts figures that belong to no phase
 */
record RunResult(
        int format,
        String name,
        String started,
        Machine machine,
        Map<String, Object> settings,
        List<Bar> bars,
        Map<String, Object> facts,
        List<Phase> phases) {}
