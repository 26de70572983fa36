package org.polyclinic.schedule.control;

import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.schedule.entity.WorkingTime;

/** A working time of a planned template at which its doctor or its room would be in two places at once. */
public record TemplateClash(ScheduleTemplate template, WorkingTime time, Of of) {

    /** What would be in two places. */
    public enum Of {
        DOCTOR,
        ROOM
    }
}
