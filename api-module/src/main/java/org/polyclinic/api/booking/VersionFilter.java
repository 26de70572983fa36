package org.polyclinic.api.booking;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.ext.Provider;
import org.polyclinic.booking.boundary.view.AppointmentView;

/** Whatever answers with an appointment names its version as ETag, for {@code If-Match} of the next change. */
@Provider
public class VersionFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof AppointmentView appointment) {
            response.getHeaders().putSingle("ETag", new EntityTag(Integer.toString(appointment.version())));
        }
    }
}
