package org.polyclinic.booking.boundary.view;

import java.time.LocalDate;

/**
 * The consent to the processing of personal data that patients are shown before a booking (article 9 of Federal Law
 * No. 152-FZ). Whoever stores a consent stores its version. A changed text, in whatever language, is a new version; a
 * test of the pages compares.
 */
public final class ConsentText {

    public static final int VERSION = 2;

    /** The day from which this version is shown. */
    public static final LocalDate SINCE = LocalDate.of(2026, 11, 28);

    private ConsentText() {}
}
