package org.polyclinic.planted;

import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;

/** An entity that knows the web. */
@Entity
class PlantedRecord {

    Response answer() {
        return Response.ok().build();
    }
}
