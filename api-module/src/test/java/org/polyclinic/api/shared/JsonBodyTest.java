package org.polyclinic.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.api.problem.ProblemException;

class JsonBodyTest {
    record Sample(UUID id, LocalDate day, Integer count, String text, Boolean flag, Inner inner) {}

    record Inner(OffsetDateTime moment) {}

    private static Object read(byte[] json) {
        try {
            Class<?> type = Sample.class;
            return new JsonBodyWithoutRules()
                    .readFrom(
                            cast(type),
                            type,
                            new Annotation[0],
                            MediaType.APPLICATION_JSON_TYPE,
                            null,
                            new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    private static ProblemException refusal(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatIsRight() {
        Sample sample =
                (Sample) read(("{\"id\":\"018f3c1e-6a0b-7c3d-9e4f-0123456789ab\",\"day\":\"2026-11-22\",\"count\":2,"
                                + "\"text\":\"Ёлка \uD83C\uDF84\",\"inner\":{\"moment\":\"2026-11-22T10:00:00+05:00\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(sample.day()).isEqualTo("2026-11-22");
        assertThat(sample.text()).endsWith("\uD83C\uDF84");
        assertThat(sample.inner().moment().toInstant()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'unknown':1}|/unknown|field.unknown",
                "{'inner':{'other':1}}|/inner/other|field.unknown",
                "{'id':'1-1-1-1-1'}|/id|field.invalid",
                "{'id':''}|/id|field.invalid",
                "{'id':7}|/id|field.wrongType",
                "{'id':{}}|/id|field.wrongType",
                "{'day':'2026-02-30'}|/day|field.invalid",
                "{'day':20261122}|/day|field.wrongType",
                "{'count':'2'}|/count|field.wrongType",
                "{'count':1.5}|/count|field.invalid",
                "{'count':99999999999}|/count|field.wrongType",
                "{'flag':'true'}|/flag|field.wrongType",
                "{'flag':1}|/flag|field.invalid",
                "{'text':5}|/text|field.wrongType",
                "{'text':'a\\u0000b'}|/text|field.invalid",
                "{'text':'\\ud800'}|/text|field.invalid",
                "{'inner':{'moment':'2026-11-22T10:00:00'}}|/inner/moment|field.invalid",
                "[]|''|field.wrongType",
            })
    void namesTheFaultyMember(String json, String pointer, String key) {
        ProblemException refusal = refusal(json.replace('\'', '"'));
        assertThat(refusal.type().status()).isEqualTo(400);
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.messageKey()).isIn(key, "field.wrongType");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{'text':'a'}",
                "{\"text\":\"a\n\"}",
                "{\"count\":NaN}",
                "{\"count\":01}",
                "<xml/>",
                "// comment\n{}"
            })
    void brokenJsonIsRefusedAsSuch(String json) {
        assertThat(refusal(json).faults()).singleElement().satisfies(fault -> assertThat(fault.messageKey())
                .isEqualTo("body.syntax"));
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refusal("{\"inner\":" + "[".repeat(5000)).type().status()).isEqualTo(400);
        assertThat(refusal("[".repeat(5000) + "]".repeat(5000)).type().status()).isEqualTo(400);
    }

    @Test
    void hugeNumbersAreRefusedWithoutBeingRead() {
        assertThat(refusal("{\"count\":1" + "0".repeat(10_000) + "}").type().status())
                .isEqualTo(400);
        assertThat(refusal("{\"count\":1e999999999}").type().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void emptyBodyIsMissing(String json) {
        assertThat(refusal(json).faults()).singleElement().satisfies(fault -> assertThat(fault.messageKey())
                .isEqualTo("body.missing"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> read(
                        new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}));
        assertThat(refusal.type().status()).isEqualTo(400);
    }

    @Test
    void writesDatesAsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sample sample = new Sample(
                null,
                LocalDate.of(2026, 11, 22),
                1,
                null,
                null,
                new Inner(OffsetDateTime.parse("2026-11-22T10:00:00+05:00")));
        new JsonBody().writeTo(sample, Sample.class, Sample.class, new Annotation[0], null, null, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"day\":\"2026-11-22\",\"count\":1,\"inner\":{\"moment\":\"2026-11-22T10:00:00+05:00\"}}");
    }

    /** The reader without its container, and so without a validator. */
    private static final class JsonBodyWithoutRules extends JsonBody {
        @Override
        void requireValid(Object value) {}
    }
}
