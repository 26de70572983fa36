package org.polyclinic.plantedother.control;

import org.polyclinic.planted.PlantedHelper;

/** Depends on the feature that depends on it. */
public class PlantedControl {

    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T find() {
        throw new UnsupportedOperationException(PlantedHelper.class.getName());
    }
}
