package org.polyclinic.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as addresses that call (RFC 3966). */
@Named
@ApplicationScoped
public class Phones {

    private static final Pattern EXTENSION =
            Pattern.compile("(?:доб|ext)\\D*(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** «+7 401 200-00-00, доб. 12» is {@code tel:+74012000000;ext=12}; a Russian 8 in front is the +7 of abroad. */
    public static String address(String phone) {
        Matcher extension = EXTENSION.matcher(phone);
        boolean extended = extension.find();
        String digits = (extended ? phone.substring(0, extension.start()) : phone).replaceAll("\\D", "");
        boolean russian = digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"));
        String number = russian ? "+7" + digits.substring(1) : (phone.strip().startsWith("+") ? "+" : "") + digits;
        return "tel:" + number + (extended ? ";ext=" + extension.group(1) : "");
    }

    public String link(String phone) {
        return address(phone);
    }
}
