package org.polyclinic.shared.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.polyclinic.shared.failure.InvalidInput;

/** A command breaks constraints; all of them are named, each with its field. */
public class InvalidCommand extends InvalidInput {

    private static final long serialVersionUID = 1L;

    /** Messages of the constraints that commands may carry, unless one names another of its own. */
    static final Map<Class<? extends Annotation>, String> MESSAGES = Map.of(
            NotNull.class, "shared.required",
            NotBlank.class, "shared.required",
            Size.class, PlainTextCheck.TOO_LONG,
            Min.class, "shared.number",
            Max.class, "shared.number");

    private InvalidCommand(List<Fault> faults) {
        super("shared.invalid", faults);
    }

    /** @throws InvalidCommand unless there are none */
    public static void refuse(Set<? extends ConstraintViolation<?>> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations.stream()
                    .map(InvalidCommand::fault)
                    .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::messageKey))
                    .toList());
        }
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        Object max = violation.getConstraintDescriptor().getAttributes().get("max");
        return new Fault(
                field(violation.getPropertyPath()),
                messageKey(violation),
                Stream.ofNullable(max).toList());
    }

    private static String messageKey(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        String own = violation.getMessageTemplate();
        return own.startsWith("{") ? MESSAGES.getOrDefault(constraint.annotationType(), "shared.value") : own;
    }

    /** {@code book.command.document.name} is {@code document.name}; a parameter that is no command names itself. */
    private static String field(Path path) {
        String inside = names(path, ElementKind.PROPERTY);
        return inside.isEmpty() ? names(path, ElementKind.PARAMETER) : inside;
    }

    private static String names(Path path, ElementKind kind) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == kind)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
    }
}
