package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;
import org.polyclinic.web.booking.SessionEnd;
import org.polyclinic.web.booking.TicketBacking;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Identity;
import org.polyclinic.web.shared.Redirection;

/** The kiosk's own pages: registration of the device, start, and the end after which nothing of a patient is left. */
@Named("kiosk")
@RequestScoped
public class KioskBacking {

    @Inject
    Settings settings;

    @Inject
    KioskDevice device;

    @Inject
    Visit visit;

    @Inject
    SessionEnd sessionEnd;

    @Inject
    TicketBacking ticket;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    private String secret;

    public void enrol() {
        var response = (HttpServletResponse) jakarta.faces.context.FacesContext.getCurrentInstance()
                .getExternalContext()
                .getResponse();
        device.register(secret, request, response);
        request.changeSessionId();
        redirection.to("/kiosk");
    }

    /** Whoever stands at the start begins with nothing of the one before. */
    public void start() {
        boolean used = visit.isHolding() || visit.isTicketOpen() || visit.isConsented();
        if (used || Identity.of(request).patientId() != null) {
            restart();
        }
    }

    public void restart() {
        sessionEnd.end();
        redirection.to("/kiosk");
    }

    public void done() {
        if (ticket.getAppointment() == null) {
            redirection.to("/kiosk");
        }
    }

    public int getIdleSeconds() {
        return settings.number(Setting.KIOSK_IDLE_SECONDS);
    }

    public int getExitSeconds() {
        return settings.number(Setting.KIOSK_EXIT_SECONDS);
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
