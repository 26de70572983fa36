package org.polyclinic.planted;

import jakarta.ejb.Stateless;
import java.time.LocalDate;
import org.polyclinic.plantedother.control.PlantedControl;

/** A boundary without a role that hands out an entity, reads the clock, prints, reaches into another's control. */
@Stateless
public class PlantedHelper {

    private final PlantedControl control = new PlantedControl();

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public PlantedRecord today() {
        System.out.println(LocalDate.now());
        return control.find();
    }
}
