package org.polyclinic.patient.imports;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.polyclinic.patient.entity.DocumentKind;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.failure.InvalidValue;

/** Reads the numbers that identify a person out of cells; each wrong one says what is wrong with it. */
final class Numbers {

    private static final Pattern STROKE = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\s*№\\s*|\\s+");
    private static final Pattern PHONE =
            Pattern.compile("\\s*\\+?(?=(?:\\D*\\d){5})[0-9 ()-]{5,}(?:\\s*(?:доб|ext)\\.?\\s*\\d+)?\\s*");

    private Numbers() {}

    static PolicyNumber policy(String text) {
        check(text, "[0-9 -]+", digits -> digits.length() == 16, "patient.policyDigits");
        return PolicyNumber.parse(digits(text)).orElseThrow(() -> new InvalidValue("patient.policyChecksum"));
    }

    static Snils snils(String text) {
        check(text, "[0-9 -]+", digits -> digits.length() == 11, "patient.snilsDigits");
        return Snils.parse(digits(text)).orElseThrow(() -> new InvalidValue("patient.snilsChecksum"));
    }

    static String document(DocumentKind kind, String written) {
        String text = kind == DocumentKind.PASSPORT
                ? passport(written)
                : NUMBER_SIGN.matcher(dashed(written)).replaceAll(" ");
        if (!kind.accepts(text)) {
            throw new InvalidValue(
                    switch (kind) {
                        case PASSPORT -> "patient.passport";
                        case BIRTH_CERTIFICATE -> "patient.birthCertificate";
                        case SOCIAL_CARD -> "patient.socialCard";
                    });
        }
        return text;
    }

    static String phone(String text) {
        boolean right = text.length() <= 40
                && Arrays.stream(dashed(text).split("[,;]"))
                        .allMatch(one -> PHONE.matcher(one).matches());
        if (!right) {
            throw new InvalidValue("imports.phone");
        }
        return text;
    }

    static String email(String text) {
        if (text.length() > 200 || !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new InvalidValue("imports.email");
        }
        return text;
    }

    private static void check(String text, String shape, Predicate<String> length, String messageKey) {
        String digits = digits(text);
        if (!dashed(text).matches(shape) || !length.test(digits)) {
            throw new InvalidValue(messageKey);
        }
        if (digits.chars().distinct().count() == 1) {
            throw new InvalidValue("imports.filler");
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Whatever stroke is meant for a hyphen. */
    private static String dashed(String text) {
        return STROKE.matcher(text).replaceAll("-");
    }

    /** Of the series in one piece or two, with or without a sign before the number. */
    private static String passport(String text) {
        String digits = digits(text);
        boolean readable = digits.length() == 10 && text.matches("[0-9 №Nn-]+");
        return readable ? digits.substring(0, 4) + " " + digits.substring(4) : text;
    }
}
