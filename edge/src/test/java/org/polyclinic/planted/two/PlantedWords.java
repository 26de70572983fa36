package org.polyclinic.planted.two;

import org.polyclinic.planted.one.PlantedPage;

/** The other half of a cycle. */
public class PlantedWords {

    PlantedPage page;
}
