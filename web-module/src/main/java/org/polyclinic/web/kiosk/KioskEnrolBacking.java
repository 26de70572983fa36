package org.polyclinic.web.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.polyclinic.web.shared.Redirection;

/** Makes this browser a kiosk, by the secret its clinic was given. */
@Named
@RequestScoped
public class KioskEnrolBacking {

    @Inject
    KioskDevice device;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext context;

    private String token;

    public void enrol() {
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        device.register(token, request, response);
        request.changeSessionId();
        redirection.to("/kiosk");
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
