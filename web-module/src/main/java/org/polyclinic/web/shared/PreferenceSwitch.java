package org.polyclinic.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** A link such as {@code ?prefer=theme:dark} on any page remembers the wish and comes back to the page without it. */
public class PreferenceSwitch extends HttpFilter {

    static final String PARAMETER = "prefer";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String wish = request.getMethod().equals("GET") ? request.getParameter(PARAMETER) : null;
        if (wish == null) {
            chain.doFilter(request, response);
            return;
        }
        String[] parts = wish.split(":", 2);
        Preferences changed = PreferenceStore.read(request).with(parts[0], parts[parts.length - 1]);
        PreferenceStore.write(request, response, changed, settings.flag(Setting.SECURE_COOKIES));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Addresses.current(request, PARAMETER, null));
    }
}
