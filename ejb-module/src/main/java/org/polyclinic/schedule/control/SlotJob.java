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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.polyclinic.shared.Setting;
import org.polyclinic.shared.Settings;

/** Runs the generator on every node; rows claimed with SKIP LOCKED keep the nodes apart. */
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
                while (generator.step()) {
                    Thread.onSpinWait();
                }
            } catch (RuntimeException e) {
                // an exception that leaves the method twice would end the timer for good; the next run tries again
                LOG.log(Level.WARNING, "slots could not be made", e);
            } finally {
                running.set(false);
            }
        }
    }
}
