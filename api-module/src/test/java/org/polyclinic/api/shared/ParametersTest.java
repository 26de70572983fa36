package org.polyclinic.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.shared.value.Financing;

class ParametersTest {
    static class Query {
        @QueryParam("id")
        UUID id;

        @QueryParam("day")
        LocalDate day;

        @QueryParam("count")
        int count;

        @QueryParam("flag")
        boolean flag;

        @QueryParam("text")
        String text;

        @QueryParam("financing")
        Financing financing;
    }

    private static ParamConverter<?> converter(String name) {
        try {
            var field = Query.class.getDeclaredField(name);
            return new Parameters().getConverter(field.getType(), field.getGenericType(), field.getAnnotations());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id,abc",
        "id,''",
        "id,1-1-1-1-1",
        "day,2026-02-30",
        "day,22.11.2026",
        "day,2026-11-22T00:00:00",
        "count,abc",
        "count,1.5",
        "count,99999999999",
        "count,''",
        "flag,yes",
        "flag,TRUE",
        "financing,oms",
        "financing,OTHER"
    })
    void unusableValueNamesItsParameter(String name, String value) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> converter(name).fromString(value));
        assertThat(refusal.type().status()).isEqualTo(400);
        assertThat(refusal.faults()).singleElement().satisfies(fault -> assertThat(fault.parameter())
                .isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "id,018f3c1e-6a0b-7c3d-9e4f-0123456789ab",
        "day,2024-02-29",
        "count,-1",
        "flag,true",
        "financing,OMS",
        "text,\uD83D\uDE00"
    })
    void usableValueIsRead(String name, String value) {
        assertThat(converter(name).fromString(value)).hasToString(value);
    }

    @Test
    void controlCharactersAreRefused() {
        for (String text : List.of("a\u0000b", "\u0007", "\ud800")) {
            assertThat(catchThrowableOfType(
                            ProblemException.class, () -> converter("text").fromString(text)))
                    .isNotNull();
        }
    }

    @Test
    void otherPlacesAreLeftToThePlatform() {
        assertThat(new Parameters().getConverter(UUID.class, UUID.class, new Annotation[0]))
                .isNull();
    }
}
