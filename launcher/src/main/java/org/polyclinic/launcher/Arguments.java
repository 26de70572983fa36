package org.polyclinic.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polyclinic.launcher.failure.LaunchFailure;

/** The words of the command line, checked. */
final class Arguments {
    private static final Set<String> WITH_VALUE = Set.of("--port", "--host", "--db-port", "--data", "--heap");
    private static final Set<String> FLAGS = Set.of("--fresh", "--no-demo", "--help");

    private final Map<String, String> options = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    Arguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (WITH_VALUE.contains(argument)) {
                i++;
                options.put(argument, i < arguments.length ? arguments[i] : missing(argument));
            } else if (argument.startsWith("-")) {
                options.put(known(argument), "");
            } else {
                words.add(argument);
            }
        }
    }

    private static String missing(String option) {
        throw new LaunchFailure(option + " needs a value; see bin/run help");
    }

    private static String known(String flag) {
        if (!FLAGS.contains(flag)) {
            throw new LaunchFailure("Unknown option " + flag + "; see bin/run help");
        }
        return flag;
    }

    String command() {
        if (has("--help")) {
            return "help";
        }
        return words.isEmpty() ? "run" : words.get(0);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    String value(String option, String fallback) {
        return options.getOrDefault(option, fallback);
    }

    int number(String option, String fromEnvironment, int fallback) {
        String text = options.getOrDefault(option, fromEnvironment);
        if (text == null || text.isBlank()) {
            return fallback;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LaunchFailure(option + " must be a number, not " + text, e);
        }
    }
}
