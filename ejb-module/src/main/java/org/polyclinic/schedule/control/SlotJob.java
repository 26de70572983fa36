package org.polyclinic.schedule.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.polyclinic.shared.resilience.Background;
import org.polyclinic.shared.resilience.UnitFailed;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Makes slots and looks up the nearest ones, on every node; rows claimed with SKIP LOCKED keep the nodes apart. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SlotJob {

    private static final Logger LOG = Logger.getLogger(SlotJob.class.getName());
    private static final long MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    Settings settings;

    @Inject
    SlotGenerator generator;

    @Inject
    NearestSlots nearest;

    @Inject
    SlotHorizons horizons;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicInteger failing = new AtomicInteger();

    @PostConstruct
    void start() {
        long pause = settings.number(Setting.SLOT_JOB_SECONDS) * MILLIS;
        timers.createIntervalTimer(pause, pause, new TimerConfig("slots", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                Background.run("slots could not be made", this::work);
            } finally {
                running.set(false);
            }
        }
    }

    private void work() {
        while (step(generator::step, horizons::postpone)) {
            Thread.onSpinWait();
        }
        nearest.findNewClinics();
        while (step(nearest::step, nearest::postpone)) {
            Thread.onSpinWait();
        }
        failing.set(nearest.failing());
    }

    /** A clinic that fails is put off, and the next one is looked for. */
    private static boolean step(BooleanSupplier step, Consumer<UUID> postpone) {
        try {
            return step.getAsBoolean();
        } catch (UnitFailed e) {
            LOG.log(Level.SEVERE, e.getCause(), () -> "Slots of clinic " + e.unit() + " could not be made; it waits");
            postpone.accept(e.unit());
            return true;
        }
    }

    /** Clinics whose slots could not be made at the last try. */
    public int failing() {
        return failing.get();
    }
}
