package org.polyclinic.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.polyclinic.edge.answer.OutageAnswer;
import org.polyclinic.edge.answer.ShortTrace;
import org.polyclinic.edge.request.RequestId;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.resilience.Outage;

/** Turns whatever was thrown into the answer a client gets. */
@RequestScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final Map<String, String> SOON = Map.of("Retry-After", OutageAnswer.RETRY_AFTER);

    @Inject
    HttpServletRequest request;

    @Inject
    BusinessProblems businessProblems;

    /** The answer for an exception, in the language of the request. */
    public Response answer(Throwable thrown) {
        Throwable cause = Causes.telling(thrown);
        if (cause instanceof BusinessException refusal) {
            return businessProblems.answer(refusal);
        }
        if (cause instanceof ProblemException refusal) {
            return answer(refusal);
        }
        return cause instanceof WebApplicationException refusal ? framework(refusal) : technical(cause, thrown);
    }

    /** What JAX-RS itself refuses; its headers (such as Allow) stay. */
    private Response framework(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status >= 500) {
            LOG.severe(() -> "Request " + RequestId.of(request) + ": " + ShortTrace.of(refusal));
        }
        Response answer = answer(ProblemType.ofStatus(status), Map.of());
        String allow = refusal.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    private Response technical(Throwable cause, Throwable thrown) {
        if (cause instanceof EJBAccessException) {
            return answer(ProblemType.FORBIDDEN, Map.of());
        }
        if (cause instanceof OptimisticLockException) {
            return answer(ProblemType.CONFLICT, Map.of());
        }
        if (Causes.isSlowCaller(cause)) {
            return answer(ProblemType.REQUEST_TIMEOUT, Map.of());
        }
        if (Outage.is(cause)) {
            // a line, as an outage concerns every request
            LOG.warning(() -> "Request " + RequestId.of(request) + ": " + cause.getMessage());
            return answer(ProblemType.SERVICE_UNAVAILABLE, SOON);
        }
        LOG.severe(() -> "Request " + RequestId.of(request) + ": " + ShortTrace.of(thrown));
        return answer(ProblemType.INTERNAL_ERROR, Map.of());
    }

    private Response answer(ProblemType type, Map<String, String> headers) {
        return response(problem(type, texts()), headers);
    }

    private Response answer(ProblemException refusal) {
        ProblemTexts texts = texts();
        List<FieldError> errors = refusal.faults().stream()
                .map(fault -> new FieldError(
                        fault.pointer(), fault.parameter(), texts.text(fault.messageKey(), fault.args())))
                .toList();
        Problem problem = problem(refusal.type(), texts).with(errors.isEmpty() ? null : errors, refusal.report());
        return response(problem, refusal.headers());
    }

    /** A problem of the interface without anything special to say. */
    public Problem problem(ProblemType type, ProblemTexts texts) {
        return new Problem(
                type.uri(),
                texts.title(type),
                type.status(),
                texts.detail(type),
                RequestId.of(request),
                null,
                null,
                null,
                null,
                null);
    }

    ProblemTexts texts() {
        return ProblemTexts.forHeader(request.getHeader("Accept-Language"));
    }

    Response response(Problem problem, Map<String, String> headers) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(texts().locale())
                .header("Vary", "Accept-Language")
                .entity(problem);
        headers.forEach(answer::header);
        return answer.build();
    }
}
