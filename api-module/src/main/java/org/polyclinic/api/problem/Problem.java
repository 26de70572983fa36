package org.polyclinic.api.problem;

import java.net.URI;
import java.util.List;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.schedule.boundary.view.SlotView;

/**
 * The body of every refusal: RFC 9457.
 *
 * @param type stable name of the kind of problem; clients decide by it
 * @param title the kind of problem in words, in the language of the request
 * @param status the HTTP status again
 * @param detail what happened this time and what to do about it
 * @param requestId the id of this request, also in the header {@code X-Request-Id} and in the log
 * @param errors the faulty parts of the request
 * @param failures all booking rules that stand in the way
 * @param alternatives free slots to take instead
 * @param services offered there, to choose from
 * @param report what an import found wrong with its file
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String requestId,
        List<FieldError> errors,
        List<RuleFailure> failures,
        List<SlotView> alternatives,
        List<OfferedService> services,
        Object report) {
    public static final String MEDIA_TYPE = "application/problem+json";

    Problem with(List<FieldError> foundErrors, Object importReport) {
        return new Problem(
                type, title, status, detail, requestId, foundErrors, failures, alternatives, services, importReport);
    }
}
