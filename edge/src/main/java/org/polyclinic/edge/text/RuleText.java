package org.polyclinic.edge.text;

/**
 * A rule that says no, in words.
 *
 * @param rule stable name of the rule
 * @param what is wrong
 * @param basis what the rule rests on
 * @param advice what to do next
 */
public record RuleText(String rule, String what, String basis, String advice) {}
