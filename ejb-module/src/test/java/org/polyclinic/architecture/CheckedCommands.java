package org.polyclinic.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.polyclinic.shared.validation.Checked;
import org.polyclinic.shared.validation.PlainText;

/**
 * What boundaries are given is checked at their door: commands are {@code @Valid} all the way down, and every text has a
 * limit.
 */
final class CheckedCommands extends ArchCondition<JavaMethod> {

    CheckedCommands() {
        super("be checked: commands are @Valid, and texts have a limit");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean checked = method.getOwner().isAnnotatedWith(Checked.class);
        report(method, checked, method.getOwner().getName() + " is not @Checked", events);
        for (Parameter parameter : method.reflect().getParameters()) {
            check(method, parameter.getName(), parameter.getAnnotatedType(), parameter, events);
        }
    }

    private static void check(
            JavaMethod method, String name, AnnotatedType type, AnnotatedElement annotated, ConditionEvents events) {
        if (type.getType() == String.class) {
            report(method, isLimited(annotated), name + " is a text without a limit", events);
        } else if (type.getType() instanceof Class<?> plain && isOurRecord(plain)) {
            report(method, annotated.isAnnotationPresent(Valid.class), name + " is not @Valid", events);
            components(plain)
                    .forEach(component -> check(
                            method,
                            plain.getSimpleName() + "." + component.getName(),
                            component.getAnnotatedType(),
                            field(plain, component),
                            events));
        } else if (type instanceof AnnotatedParameterizedType generic) {
            Stream.of(generic.getAnnotatedActualTypeArguments())
                    .forEach(part -> check(method, name, part, part, events));
        }
    }

    private static boolean isLimited(AnnotatedElement text) {
        return text.isAnnotationPresent(PlainText.class) || text.isAnnotationPresent(Size.class);
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.polyclinic.");
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static void report(JavaMethod method, boolean right, String wrong, ConditionEvents events) {
        events.add(new SimpleConditionEvent(method, right, method.getFullName() + ": " + wrong));
    }
}
