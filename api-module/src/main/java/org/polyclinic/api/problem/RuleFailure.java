package org.polyclinic.api.problem;

import org.polyclinic.booking.Refusal;

/**
 * A booking rule that says no (BOOK-6), in words.
 *
 * @param rule stable name of the rule
 * @param message what is wrong
 * @param basis what the rule rests on
 * @param advice what to do next
 */
public record RuleFailure(String rule, String message, String basis, String advice) {
    public static RuleFailure of(Refusal refusal, DomainTexts texts) {
        return new RuleFailure(
                refusal.rule(),
                texts.text(refusal.key(), refusal.args()),
                texts.text(refusal.key() + ".basis", refusal.args()),
                texts.text(refusal.key() + ".advice", refusal.args()));
    }
}
