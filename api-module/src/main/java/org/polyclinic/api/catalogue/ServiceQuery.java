package org.polyclinic.api.catalogue;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.ServiceCategory;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;

/** Filters of the list of services. */
public class ServiceQuery {
    @QueryParam("text")
    String text;

    @QueryParam("clinicId")
    UUID clinicId;

    @QueryParam("specialtyId")
    UUID specialtyId;

    @QueryParam("postId")
    UUID postId;

    @QueryParam("category")
    ServiceCategory category;

    @QueryParam("form")
    ServiceForm form;

    ServiceFilter filter() {
        return new ServiceFilter(text, clinicId, specialtyId, postId, category, form);
    }

    Reference[] references() {
        return new Reference[] {
            new Reference(Kind.CLINIC, clinicId),
            new Reference(Kind.SPECIALTY, specialtyId),
            new Reference(Kind.POST, postId)
        };
    }
}
