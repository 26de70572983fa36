package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.Refusal;
import org.polyclinic.web.shared.Text;

/** Every rule that says no, what it rests on and what to do next (BOOK-6). */
@Named
@RequestScoped
public class Refusals {

    @Inject
    Text text;

    private List<Explained> list = List.of();

    public record Explained(String rule, String what, String basis, String advice) {}

    void explain(@Observes BookingRefused refused) {
        show(refused.refusals());
    }

    void show(List<Refusal> refusals) {
        list = refusals.stream().map(this::explained).toList();
    }

    private Explained explained(Refusal refusal) {
        return new Explained(
                refusal.rule(),
                text.told(refusal.key(), refusal.args()),
                text.told(refusal.key() + ".basis", refusal.args()),
                text.told(refusal.key() + ".advice", refusal.args()));
    }

    public List<Explained> getList() {
        return list;
    }
}
