package org.polyclinic.booking.control.rule;

import java.util.List;
import java.util.Optional;
import org.polyclinic.booking.Refusal;

/** One named rule of booking (BOOK-5). Empty: no objection. Texts are in the bundle under booking.rule.… */
@FunctionalInterface
public interface BookingPolicy {

    Optional<Refusal> objection(BookingRequest request);

    /** Every rule, in the order in which people are told of them. */
    static List<BookingPolicy> all(int cancellationsPerMonth) {
        return List.of(
                BookingPolicies::slotOpen,
                BookingPolicies::slotInFuture,
                BookingPolicies::insideHorizon,
                BookingPolicies::channel,
                BookingPolicies::age,
                BookingPolicies::sex,
                BookingPolicies::enrolment,
                BookingPolicies::district,
                BookingPolicies::referral,
                BookingPolicies::onePerSpecialty,
                BookingPolicies::overlap,
                BookingPolicies::omsPolicy,
                BookingPolicies::block,
                request -> BookingPolicies.cancellationLimit(request, cancellationsPerMonth));
    }
}
