package org.polyclinic.catalogue.entity;

import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/** Rubrics of ICD-10 from one to another, both included: a block such as J00-J06, or a single rubric. */
public record Icd10Range(String from, String to) {

    private static final Pattern BLOCK = Pattern.compile("[A-Z][0-9]{2}-[A-Z][0-9]{2}");

    public Icd10Range {
        if (from.compareTo(to) > 0) {
            throw new InvalidValue("catalogue.icd10Range");
        }
    }

    public static Icd10Range parse(String text) {
        LookAlikes.reject(text);
        if (BLOCK.matcher(text).matches()) {
            return new Icd10Range(text.substring(0, 3), text.substring(4));
        }
        String rubric = new Icd10Code(text).rubric();
        return new Icd10Range(rubric, rubric);
    }
}
