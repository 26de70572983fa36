package org.polyclinic.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Session cookies travel over HTTPS only, unless the setting allows otherwise, and not with forms of other sites. */
@WebListener
public class SessionCookies implements ServletContextListener {

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(settings.flag(Setting.SECURE_COOKIES));
        cookie.setAttribute("SameSite", "Lax");
    }
}
