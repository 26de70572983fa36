package org.polyclinic.api.catalogue;

import static org.polyclinic.shared.access.Roles.CATALOGUE_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.shared.Cached;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.Suggestion;

/** What a text may mean while one types it (CAT-6). */
@Path("suggestions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {
    private static final int MAX_SUGGESTIONS = 50;

    @EJB
    Doctors doctors;

    @GET
    @Cached
    @RolesAllowed(CATALOGUE_READ)
    public List<Suggestion> suggest(
            @QueryParam("text") @DefaultValue("") String text, @QueryParam("limit") @DefaultValue("10") int limit) {
        if (limit < 1 || limit > MAX_SUGGESTIONS) {
            throw ProblemException.parameter("limit", "parameter.range", 1, MAX_SUGGESTIONS);
        }
        return doctors.suggest(text, limit);
    }
}
