package org.polyclinic.bench.plans;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.polyclinic.booking.boundary.command.AppointmentFilter;
import org.polyclinic.booking.control.appointment.AppointmentQueries;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.control.AvailabilityQuery;
import org.polyclinic.schedule.control.NearestSlots;
import org.polyclinic.schedule.control.SlotQueries;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.setting.Settings;

/** The product's lists as pages and API ask for them, on one database. */
final class Queries {
    private static final PageRequest PAGE = PageRequest.first(20);
    private static final PageRequest SHORT_PAGE = PageRequest.first(5);
    private static final int ALTERNATIVES = 6;

    private final Recorder recorder;
    private final Samples samples;
    private final SlotQueries slots;
    private final AvailabilityQuery availability;
    private final AppointmentQueries appointments;
    private final NearestSlots nearest;

    Queries(Connection connection, Samples samples, Clock clock) {
        this.recorder = new Recorder(connection);
        this.samples = samples;
        Beans beans = new Beans()
                .with(EntityManager.class, recorder.entityManager())
                .with(Clock.class, clock)
                .with(Settings.class, Settings.of(Map.of()));
        this.slots = beans.get(SlotQueries.class);
        this.availability = beans.get(AvailabilityQuery.class);
        this.appointments = beans.get(AppointmentQueries.class);
        this.nearest = beans.get(NearestSlots.class);
    }

    /** As the product's job does, for every clinic; how many seconds it took. */
    double lookUpNearest() {
        nearest.findNewClinics();
        Sql.of("UPDATE nearest_slot_run SET next_run = '2000-01-01'").update(recorder.entityManager());
        long begin = System.nanoTime();
        boolean more = true;
        while (more) {
            more = nearest.step();
        }
        recorder.takeSent();
        return (System.nanoTime() - begin) / 1e9;
    }

    Recorder recorder() {
        return recorder;
    }

    Samples samples() {
        return samples;
    }

    /** By name; each answers how many rows it found. The samples change with {@code turn}. */
    Map<String, IntSupplier> of(int turn) {
        Samples.Sample sample = samples.sample(turn);
        LocalDate day = samples.day();
        Map<String, IntSupplier> all = new LinkedHashMap<>();
        all.put("slots of a day", () -> times(sample.post(), day.plusDays(2), day.plusDays(4)));
        all.put("slots of a week", () -> times(sample.post(), day, day.plusDays(6)));
        all.put(
                "day grid, a month",
                () -> slots.days(query(sample.post(), day.minusDays(16), day.plusDays(14)), Channel.PORTAL).stream()
                        .mapToInt(one -> one.total())
                        .sum());
        all.put("one slot", () -> slots.find(sample.slot(), Channel.PORTAL).isPresent() ? 1 : 0);
        all.put("alternatives of a taken slot", () -> alternatives(sample.slot()));
        all.put("doctors of a clinic by nearest slot", () -> doctors(filter(null, sample.clinic(), null)));
        all.put("a specialty in a clinic", () -> doctors(filter(sample.specialty(), sample.clinic(), null)));
        all.put("a specialty in a city", () -> doctors(filter(sample.specialty(), null, sample.city())));
        all.put("a specialty in the region", () -> doctors(filter(sample.specialty(), null, null)));
        all.put(
                "a specialty in the region, five a page",
                () -> doctors(filter(sample.specialty(), null, null), SHORT_PAGE));
        all.put("all doctors of the region", () -> doctors(DoctorFilter.any()));
        all.put("my appointments", () -> mine(sample.patient(), AppointmentFilter.all()));
        all.put(
                "my appointments to come",
                () -> mine(
                        sample.patient(),
                        new AppointmentFilter(
                                AppointmentFilter.Period.FUTURE, null, null, null, null, null, null, null)));
        return all;
    }

    private static SlotQuery query(UUID post, LocalDate from, LocalDate to) {
        return new SlotQuery(post, null, null, from, to);
    }

    private int times(UUID post, LocalDate from, LocalDate to) {
        return slots.times(query(post, from, to), Channel.PORTAL).size();
    }

    private int alternatives(UUID slot) {
        SlotView view = slots.find(slot, Channel.PORTAL).orElseThrow();
        return slots.alternatives(view, null, Channel.PORTAL, ALTERNATIVES).size();
    }

    private static DoctorFilter filter(UUID specialty, UUID clinic, UUID city) {
        return new DoctorFilter(null, specialty, null, null, city, null, clinic, null, null, null, null, null, false);
    }

    private int doctors(DoctorFilter filter) {
        return doctors(filter, PAGE);
    }

    private int doctors(DoctorFilter filter, PageRequest request) {
        Page<?> page = availability.search(filter, request, Channel.PORTAL);
        return page.items().size();
    }

    private int mine(UUID patient, AppointmentFilter filter) {
        return appointments.ofPatient(patient, null, filter, PAGE).items().size();
    }
}
