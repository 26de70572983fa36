package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.IMPORTS_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PostKey;
import org.polyclinic.catalogue.control.KeyQueries;
import org.polyclinic.shared.validation.Checked;

/**
 * What the stable codes of the catalogue stand for, whole, for imports that refer to it. Keys are made by
 * {@link org.polyclinic.shared.imports.Keys#of}; keys of several parts are named in the order of the parts.
 */
@Stateless
@Checked
@RolesAllowed(IMPORTS_WRITE)
public class CatalogueKeys {

    @Inject
    KeyQueries keys;

    public Map<String, UUID> regions() {
        return keys.regions();
    }

    public Map<String, ClinicKey> clinics() {
        return keys.clinics();
    }

    public Map<String, UUID> specialties() {
        return keys.specialties();
    }

    public Map<String, UUID> services() {
        return keys.services();
    }

    /** By clinic and number. */
    public Map<String, UUID> rooms() {
        return keys.rooms();
    }

    /** By clinic and number. */
    public Map<String, UUID> districts() {
        return keys.districts();
    }

    /** By doctor, clinic and specialty. */
    public Map<String, PostKey> posts() {
        return keys.posts();
    }
}
