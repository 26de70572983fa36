package org.polyclinic.patient.imports;

import java.util.function.Predicate;
import org.polyclinic.patient.entity.DocumentKind;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.patient.entity.Snils;
import org.polyclinic.shared.failure.InvalidValue;

/** Reads the numbers that identify a person out of cells; each wrong one says what is wrong with it. */
final class Numbers {

    private Numbers() {}

    static PolicyNumber policy(String text) {
        check(text, "[0-9 ]+", digits -> digits.length() == 16, "patient.policyDigits");
        return PolicyNumber.parse(text).orElseThrow(() -> new InvalidValue("patient.policyChecksum"));
    }

    static Snils snils(String text) {
        check(text, "[0-9 -]+", digits -> digits.length() == 11, "patient.snilsDigits");
        return Snils.parse(text).orElseThrow(() -> new InvalidValue("patient.snilsChecksum"));
    }

    static String document(DocumentKind kind, String text) {
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
        if (text.length() > 40 || !text.matches("\\+?[0-9 ()-]{5,}")) {
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
        if (!text.matches(shape) || !length.test(text.replaceAll("[^0-9]", ""))) {
            throw new InvalidValue(messageKey);
        }
    }
}
