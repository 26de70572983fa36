package org.polyclinic.api.imports;

import static org.polyclinic.shared.access.Roles.IMPORTS_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.shared.KeyRequired;
import org.polyclinic.api.shared.Language;
import org.polyclinic.shared.imports.ImportFile;
import org.polyclinic.shared.imports.ImportFile.Format;
import org.polyclinic.shared.imports.ImportReport;

/**
 * Tables of clinics, doctors, services, schedules and patients. All or nothing: a file with a bad row changes nothing. The
 * same file again with the same key gets the first answer.
 */
@Path("imports/{kind}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Imports imports;

    @Inject
    Language language;

    @POST
    @KeyRequired
    @RolesAllowed(IMPORTS_WRITE)
    @Consumes("text/csv")
    public ImportAnswer csv(
            @PathParam("kind") String kind,
            @HeaderParam(KeyRequired.HEADER) String key,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("fileName") @DefaultValue("upload.csv") String fileName,
            byte[] content) {
        return run(kind, new ImportFile(fileName, Format.CSV, content, key), preview);
    }

    @POST
    @KeyRequired
    @RolesAllowed(IMPORTS_WRITE)
    @Consumes(XLSX)
    public ImportAnswer xlsx(
            @PathParam("kind") String kind,
            @HeaderParam(KeyRequired.HEADER) String key,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("fileName") @DefaultValue("upload.xlsx") String fileName,
            byte[] content) {
        return run(kind, new ImportFile(fileName, Format.XLSX, content, key), preview);
    }

    private ImportAnswer run(String kind, ImportFile file, boolean preview) {
        ImportReport report = imports.run(kind, file, preview);
        ImportAnswer answer = ImportAnswer.of(report, language.texts());
        if (!preview && !report.applied()) {
            throw ProblemException.rejected(answer);
        }
        return answer;
    }
}
