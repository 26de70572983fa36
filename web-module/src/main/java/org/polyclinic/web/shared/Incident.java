package org.polyclinic.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.polyclinic.edge.answer.OutageAnswer;
import org.polyclinic.edge.answer.ShortTrace;
import org.polyclinic.edge.request.RequestId;

/** Something unexpected happened: the page names a number that is in the log beside the cause. */
@Named
@RequestScoped
public class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    @Inject
    HttpServletRequest request;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @PostConstruct
    void log() {
        String name = "Incident " + id + ", request " + RequestId.of(request);
        Optional<Throwable> outage = OutageAnswer.cause(request);
        if (outage.isEmpty()) {
            Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.severe(() -> name + ": " + ShortTrace.of(cause));
        } else {
            LOG.warning(() -> name + ": " + outage.get().getMessage());
        }
    }

    public String getId() {
        return id;
    }
}
