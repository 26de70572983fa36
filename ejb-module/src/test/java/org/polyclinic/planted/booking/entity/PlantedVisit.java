package org.polyclinic.planted.booking.entity;

import org.polyclinic.planted.booking.boundary.PlantedVisits;

/** An entity that knows a boundary. */
public class PlantedVisit {

    PlantedVisits boundary;
}
