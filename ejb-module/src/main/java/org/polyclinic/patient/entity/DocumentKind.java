package org.polyclinic.patient.entity;

import java.util.regex.Pattern;

/** Identity documents that a patient may show; each knows how its series and number are written. */
public enum DocumentKind {
    /** {@code 4509 123456}. */
    PASSPORT("(\\d{4}) (\\d{6})"),
    /** {@code II-МЮ 123456}. */
    BIRTH_CERTIFICATE("([IVXLC]{1,4}-[А-Я]{2}) (\\d{6})"),
    /** Digits only, no series. */
    SOCIAL_CARD("()(\\d{9,20})");

    private final Pattern pattern;

    DocumentKind(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean accepts(String seriesAndNumber) {
        return pattern.matcher(seriesAndNumber).matches();
    }

    /** What the patient types: the number without the series. */
    public String withoutSeries(String seriesAndNumber) {
        return pattern.matcher(seriesAndNumber).replaceFirst("$2");
    }
}
