package org.polyclinic.booking;

import java.time.Duration;

/**
 * Until when appointments may be changed by their patients.
 *
 * @param cutOffHours of the clinic: so many hours before the visit it is over
 * @param grace of the installation: after booking, a visit that is nearer than that may be changed for a while all the same
 */
public record ChangeTerms(int cutOffHours, Duration grace) {}
