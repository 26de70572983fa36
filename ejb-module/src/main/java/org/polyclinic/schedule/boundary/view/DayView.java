package org.polyclinic.schedule.boundary.view;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day of a doctor post, in the clinic's zone; without slots the hours are null. */
public record DayView(LocalDate date, LocalTime worksFrom, LocalTime worksTo, int free, int total, String holiday) {}
