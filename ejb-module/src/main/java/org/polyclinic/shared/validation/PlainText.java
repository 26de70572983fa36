package org.polyclinic.shared.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text as people type it: at most so many characters, no control characters but tabs and ends of lines, no half of a
 * surrogate pair. Null is fine. Every text of a command has this constraint.
 */
@Documented
@Constraint(validatedBy = PlainTextCheck.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** Most characters. */
    int max();

    String message() default PlainTextCheck.CONTROL_CHARACTERS;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
