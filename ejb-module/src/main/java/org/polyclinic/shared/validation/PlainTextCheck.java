package org.polyclinic.shared.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.polyclinic.shared.text.Texts;

/** Too long is told apart from characters that nobody types. */
public class PlainTextCheck implements ConstraintValidator<PlainText, String> {

    static final String CONTROL_CHARACTERS = "shared.controlCharacters";
    static final String TOO_LONG = "shared.tooLong";

    private int max;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null || text.length() <= max) {
            return text == null || Texts.isPlain(text);
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(TOO_LONG).addConstraintViolation();
        return false;
    }
}
