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

/** Every rule that says no, what it rests on and what to do next (BOOK-6), with one way on each. */
@Named
@RequestScoped
public class Refusals {

    @Inject
    Text text;

    @Inject
    RefusalHelp help;

    @Inject
    SlotChoice slotChoice;

    @Inject
    BookingPath path;

    @Inject
    Visit visit;

    private List<Shown> list = List.of();

    /** In words, and what helps. */
    public record Shown(RuleText text, RefusalHelp.WayOn on) {}

    /** A time that cannot be booked is not kept from others. */
    void explain(@Observes BookingRefused refused) {
        show(refused.refusals());
        giveBack();
    }

    void giveBack() {
        slotChoice.letGo();
        visit.refused(path.getSlot());
    }

    void show(List<Refusal> refusals) {
        list = refusals.stream()
                .map(refusal -> new Shown(text.business().of(refusal), help.with(refusal)))
                .toList();
    }

    public List<Shown> getList() {
        return list;
    }

    public boolean isNone() {
        return list.isEmpty();
    }
}
