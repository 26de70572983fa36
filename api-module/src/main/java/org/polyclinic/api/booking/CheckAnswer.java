package org.polyclinic.api.booking;

import java.util.List;
import org.polyclinic.api.problem.RuleFailure;
import org.polyclinic.booking.boundary.view.BookingCheck;
import org.polyclinic.edge.text.BusinessTexts;

/** All the rules that say no (BOOK-6); without any the booking would go through now. */
public record CheckAnswer(boolean allowed, List<RuleFailure> failures) {
    static CheckAnswer of(BookingCheck check, BusinessTexts texts) {
        List<RuleFailure> failures = check.refusals().stream()
                .map(refusal -> RuleFailure.of(texts.of(refusal)))
                .toList();
        return new CheckAnswer(check.allowed(), failures);
    }
}
