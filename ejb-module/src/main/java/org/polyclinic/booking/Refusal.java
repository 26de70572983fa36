package org.polyclinic.booking;

import java.util.List;

/**
 * One rule that says no. The bundle {@code org.polyclinic.messages} has three texts of it: {@code key} says what is
 * wrong, {@code key.basis} what the rule rests on, {@code key.advice} what to do next. Moments among {@code args} are
 * {@link java.time.ZonedDateTime}s of the clinic's zone, ages and limits are numbers.
 *
 * @param rule stable name of the rule, such as {@code age}
 */
public record Refusal(String rule, String key, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String rule, Object... args) {
        return new Refusal(rule, "booking.rule." + rule, List.of(args));
    }
}
