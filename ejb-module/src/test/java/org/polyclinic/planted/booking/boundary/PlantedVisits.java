package org.polyclinic.planted.booking.boundary;

/** Known by an entity of its feature. */
public class PlantedVisits {}
