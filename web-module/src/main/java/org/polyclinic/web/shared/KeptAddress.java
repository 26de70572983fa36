package org.polyclinic.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A form is sent to the address of its page, with all that was chosen in it: after a mistake, too, reload, back and a
 * bookmark lead to the same step.
 */
public class KeptAddress extends ViewHandlerWrapper {

    public KeptAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String page = super.getActionURL(context, viewId);
        boolean own = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return own
                ? Addresses.kept(
                        page, CDI.current().select(HttpServletRequest.class).get())
                : page;
    }
}
