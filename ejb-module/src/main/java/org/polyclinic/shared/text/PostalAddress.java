package org.polyclinic.shared.text;

import java.util.regex.Pattern;

/** Addresses as they are written: clinics name their city in them or leave it out, and it stands there once. */
public final class PostalAddress {

    private PostalAddress() {}

    /** City and address. */
    public static String of(String city, String address) {
        return names(address, city) ? address : city + ", " + address;
    }

    /** Postal code, city and address. */
    public static String of(String postalCode, String city, String address) {
        String rest = of(city, address);
        return names(rest, postalCode) ? rest : postalCode + ", " + rest;
    }

    /** As a word of its own: Kirov is not named by Kirov's street in Russian. */
    private static boolean names(String address, String word) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(address)
                .find();
    }
}
