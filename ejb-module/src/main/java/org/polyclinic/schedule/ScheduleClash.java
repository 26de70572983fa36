package org.polyclinic.schedule;

import org.polyclinic.shared.failure.BusinessException;

/** The doctor or the room would be in two places at once. */
public class ScheduleClash extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ScheduleClash() {
        super(Kind.CONFLICT, "schedule.clash");
    }
}
