package org.polyclinic.planted;

/** A command whose text has no limit. */
record PlantedCommand(String unlimited) {}
