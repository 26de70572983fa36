package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The step line: what is done can be gone back to, and nothing chosen later is lost by looking. */
@Named("steps")
@RequestScoped
public class BookingSteps {

    @Inject
    BookingPath path;

    @Inject
    Visit visit;

    /** {@code state} is done, now or next; only what is done has an address. */
    public record Step(String name, String state, String address) {}

    public List<Step> of(String current) {
        boolean post = path.getPost() != null;
        boolean held = visit.holds(path.getSlot());
        return Stream.of(
                        step("clinic", post || path.getClinic() != null, "/booking/clinic"),
                        step(
                                "service",
                                post || path.getSpecialty() != null || path.getService() != null,
                                "/booking/service"),
                        step("doctor", post, "/booking/doctor"),
                        step("time", held, "/booking/day"),
                        step("consent", held && visit.isConsented(), "/booking/consent"),
                        step("who", held && visit.isIdentified(), "/booking/identify"),
                        step("done", false, null))
                .map(step -> step.name().equals(current) ? new Step(step.name(), "now", null) : step)
                .toList();
    }

    public int number(String current) {
        List<Step> all = of(current);
        return 1 + all.stream().map(Step::state).toList().indexOf("now");
    }

    private Step step(String name, boolean done, String page) {
        return new Step(name, done ? "done" : "next", done ? path.to(page) : null);
    }
}
