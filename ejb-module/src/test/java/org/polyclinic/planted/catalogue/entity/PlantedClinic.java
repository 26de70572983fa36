package org.polyclinic.planted.catalogue.entity;

import org.polyclinic.planted.booking.entity.PlantedVisit;

/** The catalogue knows booking, which stands above it. */
public class PlantedClinic {

    PlantedVisit visits;
}
