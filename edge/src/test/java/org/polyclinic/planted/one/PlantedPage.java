package org.polyclinic.planted.one;

import org.polyclinic.booking.entity.Appointment;
import org.polyclinic.planted.two.PlantedWords;
import org.polyclinic.shared.failure.BusinessException;

/** Reaches behind the doors of the domain, and stands in a cycle. */
public class PlantedPage {

    Appointment entity;
    PlantedWords words;

    String say(BusinessException failure) {
        return failure.args().toString();
    }
}
