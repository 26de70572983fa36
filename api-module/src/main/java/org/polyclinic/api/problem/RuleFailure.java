package org.polyclinic.api.problem;

import org.polyclinic.edge.text.RuleText;

/**
 * A booking rule that says no (BOOK-6), in words.
 *
 * @param rule stable name of the rule
 * @param message what is wrong
 * @param basis what the rule rests on
 * @param advice what to do next
 */
public record RuleFailure(String rule, String message, String basis, String advice) {
    public static RuleFailure of(RuleText text) {
        return new RuleFailure(text.rule(), text.what(), text.basis(), text.advice());
    }
}
