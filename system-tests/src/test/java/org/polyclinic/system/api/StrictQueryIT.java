package org.polyclinic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;
import org.polyclinic.town.http.Api.Answer;

/** A filter with a typing error must not find everything, and one that comes twice says two things. */
@SystemTest
class StrictQueryIT extends EveryOperation {

    StrictQueryIT(RunningProduct product) throws Exception {
        super(product);
    }

    @TestFactory
    Stream<DynamicTest> parameterThatIsNotKnownIsNamed() {
        return closed().map(operation -> DynamicTest.dynamicTest(
                operation.toString(),
                () -> assertNamed(send(operation, operation.address() + "?surprise=1"), "surprise")));
    }

    @TestFactory
    Stream<DynamicTest> parameterThatComesTwiceIsNamed() {
        return closed().flatMap(operation -> document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in").getAsString()))
                .map(parameter -> DynamicTest.dynamicTest(operation + " " + name(parameter), () -> {
                    String twice = "?" + name(parameter) + "=" + value(parameter) + "&" + name(parameter) + "="
                            + value(parameter);
                    assertNamed(send(operation, operation.address() + twice), name(parameter));
                })));
    }

    private String value(JsonObject parameter) {
        JsonObject schema = document.followed(parameter.get("schema"));
        return schema.has("format") && "uuid".equals(schema.get("format").getAsString()) ? Document.UNKNOWN_ID : "1";
    }

    private static void assertNamed(Answer answer, String parameter) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("parameter")
                        .getAsString())
                .isEqualTo(parameter);
    }

    @Test
    void misspelledFilterDoesNotFindEverything() throws Exception {
        assertThat(api.get("clinics?specialityId=" + Document.UNKNOWN_ID).status())
                .isEqualTo(400);
        assertThat(api.get("clinics?size=1&size=2").status()).isEqualTo(400);
    }
}
