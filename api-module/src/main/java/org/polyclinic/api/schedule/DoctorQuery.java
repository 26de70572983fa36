package org.polyclinic.api.schedule;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.catalogue.ServiceForm;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.shared.value.Financing;

/** Filters of the search for doctors (CAT-6). */
public class DoctorQuery {
    @QueryParam("text")
    String text;

    @QueryParam("specialtyId")
    UUID specialtyId;

    @QueryParam("serviceId")
    UUID serviceId;

    @QueryParam("regionId")
    UUID regionId;

    @QueryParam("cityId")
    UUID cityId;

    @QueryParam("cityDistrict")
    String cityDistrict;

    @QueryParam("clinicId")
    UUID clinicId;

    @QueryParam("doctorId")
    UUID doctorId;

    @QueryParam("form")
    ServiceForm form;

    @QueryParam("financing")
    Financing financing;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("onlyFree")
    @DefaultValue("false")
    boolean onlyFree;

    public DoctorFilter filter() {
        return new DoctorFilter(
                text,
                specialtyId,
                serviceId,
                regionId,
                cityId,
                cityDistrict,
                clinicId,
                doctorId,
                form,
                financing,
                from,
                to,
                onlyFree);
    }

    public Reference[] references() {
        return new Reference[] {
            new Reference(Kind.REGION, regionId),
            new Reference(Kind.CITY, cityId),
            new Reference(Kind.CLINIC, clinicId),
            new Reference(Kind.DOCTOR, doctorId),
            new Reference(Kind.SPECIALTY, specialtyId),
            new Reference(Kind.SERVICE, serviceId)
        };
    }
}
