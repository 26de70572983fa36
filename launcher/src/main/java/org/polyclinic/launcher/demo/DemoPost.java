package org.polyclinic.launcher.demo;

/**
 * A doctor's post.
 *
 * @param index place among the posts of the clinic; even ones have the room before noon on Mondays
 * @param district number of the district it is bound to; empty: sees everybody
 */
record DemoPost(String doctor, DemoClinic clinic, DemoSpecialty specialty, int index, String district) {

    String room() {
        return clinic.room(index);
    }

    /** Whether it is before noon; two doctors of a room change places every other day. */
    boolean isBeforeNoon(int weekday) {
        return (index + weekday) % 2 != 0;
    }
}
