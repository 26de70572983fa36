package org.polyclinic.api.catalogue;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.shared.value.Financing;

/** Filters of the list of clinics. */
public class ClinicQuery {
    @QueryParam("text")
    String text;

    @QueryParam("regionId")
    UUID regionId;

    @QueryParam("cityId")
    UUID cityId;

    @QueryParam("cityDistrict")
    String cityDistrict;

    @QueryParam("specialtyId")
    UUID specialtyId;

    @QueryParam("serviceId")
    UUID serviceId;

    @QueryParam("financing")
    Financing financing;

    ClinicFilter filter() {
        return new ClinicFilter(text, regionId, cityId, cityDistrict, specialtyId, serviceId, financing);
    }

    Reference[] references() {
        return new Reference[] {
            new Reference(Kind.REGION, regionId),
            new Reference(Kind.CITY, cityId),
            new Reference(Kind.SPECIALTY, specialtyId),
            new Reference(Kind.SERVICE, serviceId)
        };
    }
}
