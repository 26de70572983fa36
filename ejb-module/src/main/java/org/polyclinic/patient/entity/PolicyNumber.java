package org.polyclinic.patient.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.polyclinic.shared.value.Sex;

/**
 * Number of an OMS policy (ENP): 16 digits, the last a Luhn check digit. Digits 3 to 10 tell birth date and sex; a
 * mismatch is only worth a warning, since numbers outlive corrections.
 */
public record PolicyNumber(String digits) {

    private static final int LENGTH = 16;

    public PolicyNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not a policy number");
        }
    }

    /** Reads digits with or without spaces. */
    public static Optional<PolicyNumber> parse(String text) {
        String digits = text.replaceAll("\\s", "");
        return valid(digits) ? Optional.of(new PolicyNumber(digits)) : Optional.empty();
    }

    private static boolean valid(String digits) {
        return digits.matches("\\d{16}")
                && checkDigit(digits.substring(0, LENGTH - 1)) == digits.charAt(LENGTH - 1) - '0';
    }

    /** Luhn check digit of the first fifteen. */
    public static int checkDigit(String fifteen) {
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            int digit = fifteen.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether digits 3 to 10 tell this birth date and sex. */
    public boolean tells(LocalDate birthDate, Sex sex) {
        return digits.substring(2, 10).equals(birthCode(birthDate, sex));
    }

    /** Digits 3 to 10: month with the century, year reversed, day with the sex, each as its complement to nine. */
    public static String birthCode(LocalDate birthDate, Sex sex) {
        int month = 99 - (birthDate.getMonthValue() + century(birthDate.getYear()));
        int day = 99 - (birthDate.getDayOfMonth() + (sex == Sex.MALE ? 50 : 0));
        StringBuilder year = new StringBuilder();
        for (char digit : new StringBuilder("%04d".formatted(birthDate.getYear()))
                .reverse()
                .toString()
                .toCharArray()) {
            year.append((char) ('9' - digit + '0'));
        }
        return "%02d%s%02d".formatted(month, year, day);
    }

    private static int century(int year) {
        if (year <= 1950) {
            return 20;
        }
        return year <= 2000 ? 40 : 0;
    }

    public String lastDigits() {
        return digits.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return "OMS ***" + lastDigits();
    }
}
