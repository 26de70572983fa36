package org.polyclinic.schedule.boundary.command;

/** What can be imported into schedules. */
public enum ScheduleImport {
    CALENDAR,
    TEMPLATES,
    EXCEPTIONS
}
