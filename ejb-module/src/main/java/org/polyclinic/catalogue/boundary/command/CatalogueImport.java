package org.polyclinic.catalogue.boundary.command;

/** What can be imported into the catalogue. */
public enum CatalogueImport {
    REGIONS,
    SPECIALTIES,
    ICD10,
    SERVICES,
    CLINICS,
    DOCTORS,
    PRICES
}
