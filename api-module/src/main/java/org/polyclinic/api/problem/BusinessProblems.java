package org.polyclinic.api.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polyclinic.booking.AlreadyChanged;
import org.polyclinic.booking.BookingRefused;
import org.polyclinic.booking.OfferedService;
import org.polyclinic.booking.RequestInFlight;
import org.polyclinic.booking.RequestKeyReused;
import org.polyclinic.booking.ServiceChoice;
import org.polyclinic.booking.SlotAlreadyTaken;
import org.polyclinic.edge.request.RequestId;
import org.polyclinic.edge.text.BusinessTexts;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.shared.access.Roles;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.imports.ImportInFlight;
import org.polyclinic.shared.imports.ImportKeyReused;
import org.polyclinic.shared.validation.InvalidCommand;

/** Refusals of the domain as problems. Their type follows from the message key, which never changes. */
@RequestScoped
public class BusinessProblems {
    private static final int ALTERNATIVES = 5;

    /** What the domain refuses for reasons of the protocol. */
    private static final Map<Class<?>, ProblemType> OF_PROTOCOL = Map.of(
            RequestInFlight.class, ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT,
            ImportInFlight.class, ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT,
            RequestKeyReused.class, ProblemType.IDEMPOTENCY_KEY_REUSED,
            ImportKeyReused.class, ProblemType.IDEMPOTENCY_KEY_REUSED,
            AlreadyChanged.class, ProblemType.PRECONDITION_FAILED,
            InvalidCommand.class, ProblemType.INVALID_REQUEST);

    @Inject
    HttpServletRequest request;

    @Inject
    Problems problems;

    @Inject
    Slots slots;

    Response answer(BusinessException refusal) {
        ProblemType type = type(refusal);
        BusinessTexts texts = new BusinessTexts(problems.texts().locale());
        Problem problem = new Problem(
                uri(refusal, type),
                problems.texts().title(type),
                type.status(),
                texts.of(refusal),
                RequestId.of(request),
                errors(refusal, texts),
                failures(refusal, texts),
                alternatives(refusal),
                services(refusal),
                null);
        return problems.response(problem, headers(refusal, type));
    }

    private static ProblemType type(BusinessException refusal) {
        return Optional.ofNullable(OF_PROTOCOL.get(refusal.getClass())).orElseGet(() -> type(refusal.kind()));
    }

    private static ProblemType type(BusinessException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case CONFLICT -> ProblemType.CONFLICT;
            case RULE -> ProblemType.RULE_VIOLATED;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case INVALID -> ProblemType.INVALID_REQUEST;
            case LIMIT -> ProblemType.TOO_MANY_REQUESTS;
        };
    }

    /** {@code booking.slotAlreadyTaken} is {@code …/problems/booking/slot-already-taken}. */
    private static URI uri(BusinessException refusal, ProblemType type) {
        return OF_PROTOCOL.containsKey(refusal.getClass()) ? type.uri() : uri(refusal.messageKey());
    }

    static URI uri(String messageKey) {
        String words = messageKey.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return URI.create(ProblemType.BASE + words.replace('.', '/'));
    }

    private List<FieldError> errors(BusinessException refusal, BusinessTexts texts) {
        if (!(refusal instanceof InvalidInput input)) {
            return null;
        }
        boolean inBody = !"GET".equals(request.getMethod());
        return input.faults().stream()
                .map(fault -> error(fault.field(), inBody, texts.of(fault)))
                .toList();
    }

    private static FieldError error(String field, boolean inBody, String detail) {
        return inBody
                ? new FieldError("/" + field.replace('.', '/'), null, detail)
                : new FieldError(null, field, detail);
    }

    private static List<RuleFailure> failures(BusinessException refusal, BusinessTexts texts) {
        return refusal instanceof BookingRefused refused
                ? refused.refusals().stream()
                        .map(rule -> RuleFailure.of(texts.of(rule)))
                        .toList()
                : null;
    }

    /** The loser of a race gets the nearest free slots, if it may read slots at all. */
    private List<SlotView> alternatives(BusinessException refusal) {
        return refusal instanceof SlotAlreadyTaken taken && request.isUserInRole(Roles.SLOTS_READ)
                ? slots.alternatives(taken.slotId(), null, ALTERNATIVES)
                : null;
    }

    private static List<OfferedService> services(BusinessException refusal) {
        return refusal instanceof ServiceChoice choice ? choice.offered() : null;
    }

    private static Map<String, String> headers(BusinessException refusal, ProblemType type) {
        if (refusal instanceof TooManyAttempts tries) {
            return Map.of("Retry-After", Long.toString(tries.seconds()));
        }
        return switch (type) {
            case IDEMPOTENCY_KEY_IN_FLIGHT -> Map.of("Retry-After", "1");
            case TOO_MANY_REQUESTS -> Map.of("Retry-After", "60");
            default -> Map.of();
        };
    }
}
