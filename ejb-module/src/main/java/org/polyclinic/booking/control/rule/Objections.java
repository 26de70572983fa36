package org.polyclinic.booking.control.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.Refusal;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** What speaks against a booking: every policy that says no. */
@Dependent
public class Objections {

    @Inject
    Settings settings;

    public List<Refusal> to(BookingRequest request) {
        return BookingPolicy.all(settings.number(Setting.CANCELLATIONS_PER_MONTH)).stream()
                .flatMap(policy -> policy.objection(request).stream())
                .toList();
    }

    /**
     * Lets pass what no policy objects to.
     *
     * @throws BookingRefused with all that do
     */
    public void refuse(BookingRequest request) {
        List<Refusal> objections = to(request);
        if (!objections.isEmpty()) {
            throw new BookingRefused(objections);
        }
    }
}
