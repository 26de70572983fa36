package org.polyclinic.web.site;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Text;

/** What a text typed so far may mean, for the search field: label, kind and the page it leads to. */
@WebServlet("/suggest")
public class SuggestionFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;
    private static final int OFFERED = 8;

    @Inject
    private transient Doctors doctors;

    @Inject
    private transient Parameters parameters;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = parameters.text("q");
        List<Suggestion> found =
                typed == null || typed.length() < SHORTEST ? List.of() : doctors.suggest(typed, OFFERED);
        JsonArrayBuilder answer = Json.createArrayBuilder();
        found.forEach(suggestion -> answer.add(object(suggestion)));
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObjectBuilder object(Suggestion suggestion) {
        return Json.createObjectBuilder()
                .add("label", suggestion.label())
                .add("detail", suggestion.detail() == null ? "" : suggestion.detail())
                .add("kind", text.choice("suggestion", suggestion.kind()))
                .add("address", address(suggestion));
    }

    private static String address(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case DOCTOR -> Addresses.of("/doctor", Map.of("id", suggestion.id()));
            case CLINIC -> Addresses.of("/clinic", Map.of("id", suggestion.id()));
            case SPECIALTY -> Addresses.of("/doctors", Map.of("specialty", suggestion.id()));
            case SERVICE -> Addresses.of("/doctors", Map.of("service", suggestion.id()));
            case ICD10 -> Addresses.of("/doctors", Map.of("q", suggestion.code()));
        };
    }
}
