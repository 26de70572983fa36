package org.polyclinic.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Makes the API client named in the settings when the application starts, or gives it the secret named there. */
@Startup
@Singleton
@PermitAll
public class FirstApiClient {
    private static final Logger LOG = Logger.getLogger(FirstApiClient.class.getName());
    private static final int SHORTEST_SECRET = 16;

    @Inject
    ApiClientRegistry registry;

    @Inject
    Settings settings;

    @PostConstruct
    void create() {
        String clientId = settings.text(Setting.ADMIN_CLIENT_ID);
        String secret = settings.text(Setting.ADMIN_CLIENT_SECRET);
        if (clientId.isBlank()) {
            return;
        }
        if (secret.length() < SHORTEST_SECRET) {
            LOG.log(Level.WARNING, "No first API client: set {0}", Setting.ADMIN_CLIENT_SECRET.environmentName());
            return;
        }
        create(clientId, secret);
    }

    private void create(String clientId, String secret) {
        try {
            registry.keep(clientId, secret);
        } catch (EJBException e) {
            // The application must start without its database too, and serve when it comes back.
            LOG.log(Level.WARNING, "The first API client could not be made", e);
        }
    }
}
