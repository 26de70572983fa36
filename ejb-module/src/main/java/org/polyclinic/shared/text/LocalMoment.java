package org.polyclinic.shared.text;

import java.time.ZonedDateTime;

/** A moment by the clock of a place, told together with the place: it is not where one would think. */
public record LocalMoment(ZonedDateTime time) {}
