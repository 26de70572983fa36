package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.polyclinic.town.http.Api.Answer;

/** What every refusal must look like. */
final class ProblemCheck {
    private ProblemCheck() {}

    /** A 4xx problem as documented, that tells nothing of the inside. */
    static void isRefusal(Document document, Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer.response().body()).isBetween(400, 499);
        isProblem(document, answer, what);
    }

    static void isProblem(Document document, Answer answer, String what) {
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).as(what).isEqualTo(answer.text("requestId"));
        JsonObject problem = new JsonObject();
        problem.addProperty("$ref", "#/components/schemas/Problem");
        assertThat(SchemaCheck.faults(document, problem, answer.body()))
                .as(what)
                .isEmpty();
        assertThat(answer.json().get("status").getAsInt()).as(what).isEqualTo(answer.status());
        tellsNothing(answer, what);
    }

    static void tellsNothing(Answer answer, String what) {
        assertThat(answer.response().body())
                .as(what)
                .doesNotContain(
                        "Exception", "\tat ", "org.polyclinic", "jakarta.", "java.", "<html", "SELECT ", "Payara");
    }
}
