package org.polyclinic.schedule.boundary;

/** What can be imported into schedules. */
public enum ScheduleImport {
    CALENDAR,
    TEMPLATES,
    EXCEPTIONS
}
