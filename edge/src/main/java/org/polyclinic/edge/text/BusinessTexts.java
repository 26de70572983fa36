package org.polyclinic.edge.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.polyclinic.booking.Refusal;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.text.Messages;

/** The one place where failures of the domain become words, for pages and answers of the API alike. */
public final class BusinessTexts {

    private final Messages messages;

    public BusinessTexts(Locale locale) {
        messages = Messages.in(locale);
    }

    public String of(BusinessException failure) {
        return messages.text(failure.messageKey(), failure.args());
    }

    public String of(InvalidInput.Fault fault) {
        return messages.text(fault.messageKey(), fault.args());
    }

    /** A rule of booking that says no, what it rests on and what to do next (BOOK-6). */
    public RuleText of(Refusal refusal) {
        return new RuleText(
                refusal.rule(),
                messages.text(refusal.key(), refusal.args()),
                messages.text(refusal.key() + ".basis", refusal.args()),
                messages.text(refusal.key() + ".advice", refusal.args()));
    }

    /** A zone by its city with its difference from UTC at a moment: «Екатеринбург (UTC+5)». */
    public String zone(ZoneId zone, Instant at) {
        return messages.zone(zone, at);
    }

    /** A message whose key came with data, such as a finding of an import. */
    public String text(String key, List<?> args) {
        return messages.text(key, args);
    }
}
