package org.polyclinic.api.booking;

import java.time.OffsetDateTime;
import java.util.List;
import org.polyclinic.api.problem.RuleFailure;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.boundary.view.BookingCheck;
import org.polyclinic.edge.text.BusinessTexts;

/**
 * What would be booked now, and all the rules that say no (BOOK-6); without any the booking would go through.
 *
 * @param cancelUntil booked now, it may be cancelled or moved until then
 * @param graceOnly the clinic's cut-off has passed, and that is but a short while after booking
 */
public record CheckAnswer(
        boolean allowed,
        List<RuleFailure> failures,
        OfferedService service,
        OffsetDateTime cancelUntil,
        boolean graceOnly) {
    static CheckAnswer of(BookingCheck check, BusinessTexts texts) {
        List<RuleFailure> failures = check.refusals().stream()
                .map(refusal -> RuleFailure.of(texts.of(refusal)))
                .toList();
        return new CheckAnswer(check.allowed(), failures, check.service(), check.cancelUntil(), check.graceOnly());
    }
}
