package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** How long a kiosk waits for somebody who does nothing, and shows a ticket. */
@Named
@RequestScoped
public class KioskTimes {

    @Inject
    Settings settings;

    public int getIdleSeconds() {
        return settings.number(Setting.KIOSK_IDLE_SECONDS);
    }

    public int getExitSeconds() {
        return settings.number(Setting.KIOSK_EXIT_SECONDS);
    }
}
