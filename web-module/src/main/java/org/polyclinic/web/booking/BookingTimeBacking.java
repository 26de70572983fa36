package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.DayView;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** What time? One day of a doctor, with the week around it. */
@Named
@RequestScoped
public class BookingTimeBacking {

    private static final int DAWN = 5;
    private static final int NOON = 12;
    private static final int EVENING = 17;

    /** Parts of a day in their order. */
    public enum Part {
        NIGHT,
        MORNING,
        DAY,
        EVENING
    }

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

    private LocalDate day;
    private List<DayView> week = List.of();
    private Map<Part, List<SlotView>> parts = Map.of();

    public void load() {
        choice.load();
        if (choice.getPost() == null) {
            throw new NotFound("shared.notFound");
        }
        if (choice.isServiceMissing()) {
            redirection.to(path.to("/booking/service", "pick", "1"));
            return;
        }
        LocalDate today =
                LocalDate.now(clock.withZone(ZoneId.of(choice.getPost().place().timeZone())));
        LocalDate wanted = path.getDay() == null && choice.getSlot() != null
                ? choice.getSlot().time().date()
                : path.getDay();
        LocalDate last = today.plusDays(choice.getClinic().terms().horizonDays());
        day = wanted == null || wanted.isBefore(today) ? today : wanted.isAfter(last) ? last : wanted;
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        week = slots.days(query(monday, monday.plusDays(6)));
        parts = slots.times(query(day, day)).stream()
                .collect(Collectors.groupingBy(BookingTimeBacking::part, TreeMap::new, Collectors.toList()));
    }

    private SlotQuery query(LocalDate from, LocalDate to) {
        return new SlotQuery(choice.getPost().id(), path.getService(), path.getPay(), from, to);
    }

    private static Part part(SlotView slot) {
        int hour = slot.time().start().getHour();
        if (hour < DAWN) {
            return Part.NIGHT;
        }
        return hour < NOON ? Part.MORNING : hour < EVENING ? Part.DAY : Part.EVENING;
    }

    public LocalDate getDay() {
        return day;
    }

    public List<DayView> getWeek() {
        return week;
    }

    public Map<Part, List<SlotView>> getParts() {
        return parts;
    }

    public long getFree() {
        return parts.values().stream()
                .flatMap(List::stream)
                .filter(SlotView::free)
                .count();
    }
}
