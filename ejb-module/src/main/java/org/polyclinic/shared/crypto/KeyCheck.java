package org.polyclinic.shared.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.polyclinic.shared.resilience.Outage;
import org.polyclinic.shared.setting.Setting;

/**
 * A node with other keys than the data was written with does not start. One that starts without its database looks as soon
 * as it is there, and is not ready if the keys are wrong ({@link KeyHealth}).
 */
@Startup
@Singleton
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyCheck {

    private static final Logger LOG = Logger.getLogger(KeyCheck.class.getName());

    @Inject
    KeyMarks marks;

    private volatile boolean known;
    private volatile Setting wrong;

    @PostConstruct
    void start() {
        look();
        if (wrong != null) {
            throw new IllegalStateException(complaint());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void lookAgain() {
        if (!known) {
            look();
            if (wrong != null) {
                LOG.severe(complaint());
            }
        }
    }

    private void look() {
        try {
            wrong = marks.wrongKey().orElse(null);
            known = true;
        } catch (RuntimeException e) {
            if (Outage.in(e).isEmpty()) {
                throw e;
            }
            // the application starts without its database too, and serves when it comes back
            LOG.warning(() -> "The keys could not be compared with those of the data yet: " + e.getMessage());
        }
    }

    private String complaint() {
        return wrong.environmentName()
                + " is not the key that the data in this database was written with. Start with the "
                + "key of the installation, from its backup if need be; nothing was changed.";
    }

    /** The setting whose key is another one. */
    public Optional<Setting> wrongKey() {
        return Optional.ofNullable(wrong);
    }
}
