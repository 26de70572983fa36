package org.polyclinic.api.patient;

import static org.polyclinic.shared.access.Roles.APPOINTMENTS_READ;
import static org.polyclinic.shared.access.Roles.PATIENTS_IDENTIFY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.polyclinic.api.shared.Language;
import org.polyclinic.api.shared.Pages;
import org.polyclinic.api.shared.Paging;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.Appointments.ListFormat;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.patient.boundary.Patients;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.shared.paging.Page;

/** Patients are found by what they show, never listed. */
@Path("patients")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientsResource {
    @EJB
    Patients patients;

    @EJB
    Appointments appointments;

    @Inject
    Pages pages;

    @Inject
    Language language;

    /** Failed tries are counted per client: its patients share one address anyway. */
    @POST
    @Path("identify")
    @RolesAllowed(PATIENTS_IDENTIFY)
    @Consumes(MediaType.APPLICATION_JSON)
    public PatientView identify(IdentifyRequest body) {
        return patients.identify(body.command());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(PATIENTS_IDENTIFY)
    public PatientView get(@PathParam("id") UUID id) {
        return patients.get(id);
    }

    @GET
    @Path("{id}/appointments")
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    public Page<AppointmentView> appointments(
            @PathParam("id") UUID id, @BeanParam AppointmentQuery query, @BeanParam Paging paging) {
        return pages.read(paging, request -> appointments.ofPatient(id, query.filter(), request));
    }

    @GET
    @Path("{id}/appointments")
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces("text/csv;qs=0.8")
    public byte[] appointmentsAsCsv(@PathParam("id") UUID id, @BeanParam AppointmentQuery query) {
        return appointments.listOfPatient(id, query.filter(), ListFormat.CSV, language.locale());
    }

    @GET
    @Path("{id}/appointments")
    @RolesAllowed(APPOINTMENTS_READ)
    @Produces("application/pdf;qs=0.7")
    public byte[] appointmentsAsPdf(@PathParam("id") UUID id, @BeanParam AppointmentQuery query) {
        return appointments.listOfPatient(id, query.filter(), ListFormat.PDF, language.locale());
    }
}
