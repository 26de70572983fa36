package org.polyclinic.booking;

import java.util.List;
import java.util.UUID;

/**
 * One rule that says no. The bundle {@code org.polyclinic.messages} has three texts of it: {@code key} says what is
 * wrong, {@code key.basis} what the rule rests on, {@code key.advice} what to do next. Moments among {@code args} are
 * {@link java.time.ZonedDateTime}s of the clinic's zone, or name their place; ages and limits are numbers.
 *
 * @param rule stable name of the rule, such as {@code age}
 * @param about what helps on: of {@code onePerSpecialty} and {@code overlap} the appointment there is, of
 *     {@code enrolment} the patient's clinic, of {@code district} and {@code referral} the patient's district; null: nothing
 */
public record Refusal(String rule, String key, List<Object> args, UUID about) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String rule, Object... args) {
        return new Refusal(rule, "booking.rule." + rule, List.of(args), null);
    }

    /** A rule that has several texts. */
    public static Refusal variant(String rule, String text, Object... args) {
        return new Refusal(rule, "booking.rule." + rule + "." + text, List.of(args), null);
    }

    /** The same refusal with what helps on. */
    public Refusal about(UUID id) {
        return new Refusal(rule, key, args, id);
    }
}
