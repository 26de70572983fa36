package org.polyclinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.town.http.Api;
import org.polyclinic.town.http.Api.Answer;

/** From the catalogue to the printed ticket, and a page: what every way of running the product must do. */
final class CoreScenario {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String SERVICE = "code,name,category,form,duration_minutes\nA01.001.001,";
    private static final String CLINIC =
            "code,region_code,city,full_name,short_name,inn,ogrn,postal_code,address,latitude,"
                    + "longitude,phones,email,time_zone,insurance,hours,departments,rooms,licences\n"
                    + "K-91,91,Город,Поликлиника,%s,7707329152,1047707030513,236022,Липовая 1,54.7104,20.4522,+7 4012 00-00-01,"
                    + "k91@clinic.example,Europe/Kaliningrad,OMS,%s,Терапия,101,%s\n";

    private final RunningProduct product;
    private final URI base;
    private final Api api;

    /** {@code base} is the address of the node under test; the product gives the data behind it. */
    CoreScenario(RunningProduct product, URI base) {
        this.product = product;
        this.base = base;
        this.api = Api.of(base.resolve("/api/v1/"), product.adminClientId(), product.adminClientSecret());
    }

    void catalogueIsRead() throws Exception {
        Answer regions = api.get("regions");
        assertThat(regions.status()).as("%s", regions.body()).isEqualTo(200);
        assertThat(regions.body().toString()).contains("name");
    }

    /** What is there is read, changed and written again, ids that are missing among it. */
    void importsAreTakenInAndChanged() throws Exception {
        take("regions", "region_code,region_name,time_zone,city_name\n91,Область,Europe/Kaliningrad,Город\n");
        take("services", SERVICE + "Осмотр,DIAGNOSTICS,IN_PERSON,15\n");
        take("clinics", CLINIC.formatted("Первая", "1-5 08:00-20:00", ""));
        take("services", SERVICE + "Осмотр врача,DIAGNOSTICS,IN_PERSON,15\n");
        take("clinics", CLINIC.formatted("Вторая", "1 10:00-12:00", "Л-1 | терапия"));
        assertThat(value("SELECT name FROM medical_service WHERE code = 'A01.001.001'"))
                .isEqualTo("Осмотр врача");
        assertThat(
                        value(
                                "SELECT CONCAT_WS(' ', c.short_name, (SELECT COUNT(*) FROM clinic_hours h WHERE h.clinic_id = c.id),"
                                        + " (SELECT COUNT(*) FROM licence l WHERE l.clinic_id = c.id)) FROM clinic c WHERE c.code = 'K-91'"))
                .isEqualTo("Вторая 1 1");
    }

    private void take(String kind, String table) throws Exception {
        Answer answer = api.send(api.request("imports/" + kind)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(table)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private String value(String query) throws Exception {
        try (Connection connection = product.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void slotIsHeldAndBookedAndTheTicketPrinted() throws Exception {
        TestClinic clinic = TestClinic.in(product);
        UUID slot = clinic.slots(clinic.doctor(), 1).get(0);
        UUID patient = clinic.patients(1).get(0);

        Answer hold = api.post("holds", Map.of("slotId", slot.toString()));
        assertThat(hold.status()).as("%s", hold.body()).isEqualTo(201);
        Answer booked = api.post(
                "appointments",
                Map.of(
                        "slotId",
                        slot.toString(),
                        "holdId",
                        hold.text("id"),
                        "patientId",
                        patient.toString(),
                        "consentGiven",
                        true));
        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);

        String ticket = "appointments/" + booked.text("id") + "/ticket";
        assertThat(api.get(ticket).text("code")).isEqualTo(booked.text("code"));
        assertThat(bytes(ticket, "application/pdf")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(bytes(ticket, "text/calendar"), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR");
    }

    private byte[] bytes(String path, String type) throws IOException, InterruptedException {
        HttpRequest request = api.request(path).setHeader("Accept", type).GET().build();
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    void pageIsShown() throws Exception {
        HttpResponse<String> page =
                HTTP.send(HttpRequest.newBuilder(base).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html", "</html>");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
    }

    /** Clients such as curl --http2 ask over plain HTTP/1.1 whether the server would rather speak HTTP/2. */
    void offerOfHttp2IsAnsweredInHttp1() throws Exception {
        HttpClient offering =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (String path :
                List.of("", "doctors", "ticket/find", "suggest?q=te", "no-such-page", "api/v1/openapi.yaml")) {
            HttpRequest get = HttpRequest.newBuilder(base.resolve("/" + path))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            HttpResponse<String> answer = offering.send(get, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).as(path).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.statusCode()).as(path).isEqualTo(path.startsWith("no") ? 404 : 200);
        }
        HttpRequest form = HttpRequest.newBuilder(base.resolve("/ticket/find"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.resolve("/").toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "find=find&open=1&code=KEPT&birthDate=&jakarta.faces.ViewState=stateless"))
                .build();
        assertThat(offering.send(form, HttpResponse.BodyHandlers.ofString()).body())
                .contains("value=\"KEPT\"");
    }
}
