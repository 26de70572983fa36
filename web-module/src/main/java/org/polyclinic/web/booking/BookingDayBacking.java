package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** Which day? Four weeks at a time, from Monday. */
@Named
@RequestScoped
public class BookingDayBacking {

    private static final int SHOWN = 28;

    @Inject
    Parameters parameters;

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Slots slots;

    @Inject
    Redirection redirection;

    @Inject
    Clock clock;

    private List<DayView> days = List.of();
    private LocalDate today;
    private LocalDate first;

    public void load() {
        choice.load();
        if (choice.getPost() == null) {
            throw new NotFound("shared.notFound");
        }
        if (choice.isServiceMissing()) {
            redirection.to(path.to("/booking/service", "pick", "1"));
            return;
        }
        today = LocalDate.now(clock.withZone(ZoneId.of(choice.getPost().place().timeZone())));
        first = monday(parameters.day("from"));
        days = slots.days(new SlotQuery(
                choice.getPost().id(), path.getService(), path.getPay(), first, first.plusDays(SHOWN - 1)));
    }

    /** Not before this week, and not beyond what the clinic plans. */
    private LocalDate monday(LocalDate wanted) {
        LocalDate last = today.plusDays(choice.getClinic().terms().horizonDays());
        LocalDate day = wanted == null || wanted.isBefore(today) ? today : wanted.isAfter(last) ? last : wanted;
        return day.with(DayOfWeek.MONDAY);
    }

    public List<DayView> getDays() {
        return days;
    }

    public boolean isAnyFree() {
        return days.stream().anyMatch(day -> day.free() > 0);
    }

    public List<DayView> getFirstWeek() {
        return days.stream().limit(7).toList();
    }

    /** A day to come on which nobody works, for a reason that has a name. */
    public boolean closed(DayView day) {
        return "off".equals(state(day))
                && day.holiday() != null
                && !day.holiday().isEmpty();
    }

    /** Why no time of a day can be taken: past, full or off. */
    public String state(DayView day) {
        if (day.date().isBefore(today)) {
            return "past";
        }
        return day.total() > 0 ? "full" : "off";
    }

    public LocalDate getEarlier() {
        return first.isAfter(today) ? first.minusDays(SHOWN) : null;
    }

    public LocalDate getLater() {
        long ahead = ChronoUnit.DAYS.between(today, first) + SHOWN;
        return ahead <= choice.getClinic().terms().horizonDays() ? first.plusDays(SHOWN) : null;
    }

    public LocalDate getFirst() {
        return first;
    }

    public LocalDate getLast() {
        return first.plusDays(SHOWN - 1);
    }
}
