package org.polyclinic.web.shared;

/** Forms of a noun after a number, by the rules of Unicode CLDR for Russian and English. */
final class Plural {

    private Plural() {}

    static String form(String language, long number) {
        if (language.equals("en")) {
            return number == 1 ? "one" : "many";
        }
        long tens = number % 100;
        long ones = number % 10;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        return ones == 1 ? "one" : ones >= 2 && ones <= 4 ? "few" : "many";
    }
}
