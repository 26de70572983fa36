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
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyclinic.shared.resilience.Background;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Makes slots and looks up the nearest ones, on every node; rows claimed with SKIP LOCKED keep the nodes apart. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SlotJob {

    private static final long MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    Settings settings;

    @Inject
    SlotGenerator generator;

    @Inject
    NearestSlots nearest;

    private final AtomicBoolean running = new AtomicBoolean();

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
        while (generator.step()) {
            Thread.onSpinWait();
        }
        nearest.findNewClinics();
        while (nearest.step()) {
            Thread.onSpinWait();
        }
    }
}
