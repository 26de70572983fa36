package org.polyclinic.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.polyclinic.edge.request.VisitorAddress;

/** Who looks at the page, as far as the layout cares: wishes, device, and whether a patient is identified. */
@Named
@RequestScoped
public class Viewer {

    @Inject
    HttpServletRequest request;

    @Inject
    VisitorAddress address;

    private Preferences preferences;
    private Identity identity;

    @PostConstruct
    void read() {
        preferences = PreferenceStore.read(request);
        identity = Identity.of(request);
    }

    public Preferences getPreferences() {
        return preferences;
    }

    public Locale getLocale() {
        return preferences.locale();
    }

    public String getLanguage() {
        return preferences.language();
    }

    public boolean isEnglish() {
        return preferences.language().equals("en");
    }

    public boolean isKiosk() {
        return identity.kiosk();
    }

    public boolean isIdentified() {
        return identity.patientName() != null;
    }

    public String getPatientName() {
        return identity.patientName();
    }

    public String getLayout() {
        return isKiosk() ? "kiosk" : "site";
    }

    public String getTemplate() {
        return "/WEB-INF/templates/" + getLayout() + ".xhtml";
    }

    /** The same address with a wish, for the links of the header. */
    public String prefer(String what, String value) {
        return Addresses.current(request, PreferenceSwitch.PARAMETER, what + ":" + value);
    }

    /** Network address, for limits of tries. */
    public String getAddress() {
        return address.get();
    }
}
