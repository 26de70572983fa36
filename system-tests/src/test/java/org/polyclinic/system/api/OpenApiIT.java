package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.launcher.demo.DemoPatient;
import org.polyclinic.launcher.demo.DemoRegion;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** What the product serves is the document in the repository, and what it answers is as described there. */
@SystemTest
class OpenApiIT {
    private static final String PDF_IN_BASE64 = "JVBERi0xLjcK";
    private static final Path KEPT = Path.of(System.getProperty("polyclinic.root", ".."))
            .resolve("api-module/src/main/resources/META-INF/openapi.yaml");

    private final RunningProduct product;
    private final Api api;
    private final Set<String> seen = new TreeSet<>();
    private Document document;

    OpenApiIT(RunningProduct product) {
        this.product = product;
        this.api = product.api();
    }

    @BeforeEach
    void read() throws Exception {
        document = Document.served(api);
    }

    @Test
    void servedDocumentIsTheOneInTheRepository() throws Exception {
        Answer served = api.send(api.request("openapi.yaml").setHeader("Accept", "application/yaml"));
        assertThat(served.header("Content-Type")).startsWith("application/yaml");
        assertThat(served.response().body()).isEqualTo(Files.readString(KEPT, StandardCharsets.UTF_8));
    }

    @Test
    void documentIsOpenToEverybody() throws Exception {
        Answer served = api.send(HttpRequest.newBuilder(product.apiUri().resolve("openapi.json")));
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.text("openapi")).isEqualTo("3.0.3");
    }

    /** One pass through everything the interface offers, in the order a partner would take. */
    @Test
    void everyOperationAnswersAsDescribed() throws Exception {
        readCatalogue();
        readSlots();
        book();
        patient();
        imports();
        token();
        get("GET /openapi.json", "openapi.json");
        seen.add("GET /openapi.yaml");
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(document.operations().stream()
                        .map(Document.Operation::name)
                        .collect(Collectors.toSet()));
    }

    private void readCatalogue() throws Exception {
        String region = first(get("GET /regions", "regions").body().getAsJsonArray());
        get("GET /regions/{id}/cities", "regions/" + region + "/cities");
        String clinic = first(items(get("GET /clinics", "clinics?size=3&regionId=" + region)));
        get("GET /clinics/{id}", "clinics/" + clinic);
        get("GET /clinics/{id}/departments", "clinics/" + clinic + "/departments");
        get("GET /specialties", "specialties?clinicId=" + clinic);
        String service = first(items(get("GET /services", "services?size=100&clinicId=" + clinic)));
        get("GET /services/{id}", "services/" + service);
        get("GET /clinics/{id}/services/{serviceId}/prices", "clinics/" + clinic + "/services/" + service + "/prices");
        get("GET /suggestions", "suggestions?text=%D0%B0&limit=50");
    }

    private void readSlots() throws Exception {
        JsonObject offer = items(get("GET /availability", "availability?onlyFree=true&size=100"))
                .get(0)
                .getAsJsonObject();
        JsonObject post = items(get("GET /doctors", "doctors?size=100")).get(0).getAsJsonObject();
        get("GET /doctors/{id}", "doctors/" + post.get("doctorId").getAsString());
        get("GET /doctors/posts/{postId}", "doctors/posts/" + post.get("id").getAsString());
        JsonObject nearest = offer.getAsJsonObject("nearest");
        String query = "?postId=" + nearest.get("postId").getAsString() + "&from="
                + nearest.get("date").getAsString() + "&to="
                + nearest.get("date").getAsString();
        get("GET /slots", "slots" + query);
        get("GET /slots/days", "slots/days" + query);
        get("GET /slots/{id}", "slots/" + nearest.get("id").getAsString());
        get("GET /slots/{id}/alternatives", "slots/" + nearest.get("id").getAsString() + "/alternatives");
    }

    private void book() throws Exception {
        Visits.Wish wish = new Visits(product).any();
        Answer hold = post("POST /holds", "holds", Map.of("slotId", wish.slotId()));
        get("GET /holds/{id}", "holds/" + hold.text("id"));
        release(hold.text("id"));
        post(
                "POST /appointments/check",
                "appointments/check",
                Map.of("slotId", wish.slotId(), "patientId", wish.patientId()));
        Answer booked = post("POST /appointments", "appointments", wish.body());
        String place = "appointments/" + booked.text("id");
        assertThat(booked.header("Location")).isEqualTo("/api/v1/" + place);
        get("GET /appointments/{id}", place);
        get("GET /appointments/{id}/ticket", place + "/ticket");
        file(place + "/ticket", "application/pdf", "%PDF-");
        file(place + "/ticket", "text/calendar", "BEGIN:VCALENDAR");
        get("GET /appointments/{id}/services", place + "/services?slotId=" + wish.otherSlotId());
        change("POST /appointments/{id}/move", place + "/move", Map.of("slotId", wish.otherSlotId()));
        change("POST /appointments/{id}/undo-move", place + "/undo-move", Map.of());
        change(
                "POST /appointments/{id}/cancel",
                place + "/cancel",
                Map.of("reason", "Выздоровел \uD83D\uDE00", "document", Map.of("content", PDF_IN_BASE64)));
        file(place + "/cancellation-document", "application/pdf", "%PDF-");
        seen.add("GET /appointments/{id}/cancellation-document");
        get("GET /patients/{id}/appointments", "patients/" + wish.patientId() + "/appointments");
    }

    private void release(String hold) throws Exception {
        Answer released = api.send(api.request("holds/" + hold)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
        assertThat(released.status()).isEqualTo(204);
        seen.add("DELETE /holds/{id}");
    }

    private void file(String path, String type, String beginning) throws Exception {
        Answer file = api.send(api.request(path).setHeader("Accept", type));
        assertThat(file.header("Content-Type")).startsWith(type);
        assertThat(file.response().body()).startsWith(beginning);
    }

    private void change(String name, String path, Map<String, ?> body) throws Exception {
        String place = path.substring(0, path.lastIndexOf('/'));
        HttpRequest.Builder request = api.request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", api.get(place).header("ETag"));
        check(name, api.send(body.isEmpty() ? request.POST(HttpRequest.BodyPublishers.noBody()) : json(request, body)));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Map<String, ?> body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new com.google.gson.Gson().toJson(body)));
    }

    private void patient() throws Exception {
        DemoPatient person = DemoRegion.people().stream()
                .filter(one -> !one.policyNumber().isEmpty() && one.policyUntil() == null)
                .findFirst()
                .orElseThrow();
        Answer found = post(
                "POST /patients/identify",
                "patients/identify",
                Map.of(
                        "policyNumber",
                        person.policyNumber(),
                        "documentNumber",
                        person.documentNumber(),
                        "birthDate",
                        person.birthDate().toString()));
        get("GET /patients/{id}", "patients/" + found.text("id"));
    }

    private void imports() throws Exception {
        String table = "region_code,region_name,time_zone\nXX,,nowhere\n";
        check(
                "POST /imports/{kind}",
                api.send(api.request("imports/regions?preview=true")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(table))));
    }

    private void token() throws Exception {
        String form = "grant_type=client_credentials&client_id=" + product.adminClientId() + "&client_secret="
                + product.adminClientSecret();
        check(
                "POST /oauth/token",
                api.send(HttpRequest.newBuilder(product.apiUri().resolve("oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    private Answer get(String name, String path) throws Exception {
        return check(name, api.get(path));
    }

    private Answer post(String name, String path, Map<String, ?> body) throws Exception {
        return check(name, api.post(path, body));
    }

    private Answer check(String name, Answer answer) {
        JsonObject responses = document.operation(name).content().getAsJsonObject("responses");
        assertThat(answer.status()).as("%s: %s", name, answer.body()).isBetween(200, 299);
        assertThat(responses.has(Integer.toString(answer.status()))).as(name).isTrue();
        JsonObject response = document.followed(responses.get(Integer.toString(answer.status())));
        JsonObject schema = response.getAsJsonObject("content")
                .getAsJsonObject("application/json")
                .getAsJsonObject("schema");
        assertThat(SchemaCheck.faults(document, schema, answer.body())).as(name).isEmpty();
        if (response.has("headers")) {
            assertThat(response.getAsJsonObject("headers").keySet())
                    .as(name)
                    .allSatisfy(header -> assertThat(answer.header(header)).isNotBlank());
        }
        seen.add(name);
        return answer;
    }

    private static JsonArray items(Answer page) {
        return page.json().getAsJsonArray("items");
    }

    private static String first(JsonArray list) {
        return list.get(0).getAsJsonObject().get("id").getAsString();
    }
}
