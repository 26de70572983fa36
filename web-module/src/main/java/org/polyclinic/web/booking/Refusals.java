package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.Refusal;
import org.polyclinic.edge.text.RuleText;
import org.polyclinic.web.shared.Text;

/** Every rule that says no, what it rests on and what to do next (BOOK-6). */
@Named
@RequestScoped
public class Refusals {

    @Inject
    Text text;

    private List<RuleText> list = List.of();

    void explain(@Observes BookingRefused refused) {
        show(refused.refusals());
    }

    void show(List<Refusal> refusals) {
        list = refusals.stream().map(text.business()::of).toList();
    }

    public List<RuleText> getList() {
        return list;
    }
}
