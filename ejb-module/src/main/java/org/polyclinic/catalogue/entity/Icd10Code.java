package org.polyclinic.catalogue.entity;

import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/** Code of a disease by ICD-10: a rubric such as J06, or a subdivision such as J06.9. */
public record Icd10Code(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]{1,2})?");
    private static final int RUBRIC = 3;

    public Icd10Code {
        LookAlikes.reject(text);
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValue("catalogue.icd10Code");
        }
    }

    /** The three-character code it belongs to. */
    public String rubric() {
        return text.substring(0, RUBRIC);
    }
}
