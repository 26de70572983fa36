package org.polyclinic.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.shared.text.Texts;
import org.polyclinic.shared.time.Days;
import org.polyclinic.shared.value.ViewPart;

/**
 * JSON as this interface speaks it. Jackson and not JSON-B, because a strict reader is wanted: duplicate names, unknown
 * names, numbers as strings and deep nesting are refused, and the refusal knows the JSON pointer.
 */
public final class JsonMapper {
    private static final int MAX_DEPTH = 32;
    /** More than a body with a document may have: it is refused for its size first. */
    private static final int MAX_TEXT = 2 * Attachment.MAX_BYTES;

    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 60;

    private static final ObjectMapper MAPPER = create();

    private JsonMapper() {}

    public static ObjectReader reader(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    public static ObjectWriter writer() {
        return MAPPER.writer();
    }

    private static ObjectMapper create() {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder(strictFactory())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .annotationIntrospector(new PartsOfViews())
                .addModule(types())
                .build();
    }

    /** Members of a part of a view stand among those of the view. */
    private static final class PartsOfViews extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
            return ViewPart.class.isAssignableFrom(member.getRawType()) ? NameTransformer.NOP : null;
        }
    }

    private static JsonFactory strictFactory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    private static SimpleModule types() {
        SimpleModule module = new SimpleModule("polyclinic");
        add(module, LocalDate.class, Days::of);
        add(module, LocalTime.class, LocalTime::parse);
        add(module, OffsetDateTime.class, Days::moment);
        // toString leaves out seconds that are zero, which RFC 3339 does not allow.
        module.addSerializer(OffsetDateTime.class, new ToText<>(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        module.addSerializer(LocalDateTime.class, new ToText<>(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        add(module, Instant.class, text -> Days.moment(text).toInstant());
        add(module, ZoneId.class, ZoneId::of);
        add(module, UUID.class, JsonMapper::strictUuid);
        module.addDeserializer(byte[].class, new FromText<>(byte[].class, Base64.getDecoder()::decode));
        module.addDeserializer(String.class, new FromText<>(String.class, JsonMapper::cleanText));
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parser) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromText<>(type, parser));
    }

    /** Only the form of 36 characters: {@link UUID#fromString} would also take {@code 1-1-1-1-1}. */
    public static UUID strictUuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static String cleanText(String text) {
        if (!Texts.isPlain(text)) {
            throw new IllegalArgumentException("control characters");
        }
        return text;
    }

    /** A date or a time, written as its formatter does. */
    private static final class ToText<T extends TemporalAccessor> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient DateTimeFormatter formatter;

        ToText(DateTimeFormatter formatter) {
            super(TemporalAccessor.class, false);
            this.formatter = formatter;
        }

        @Override
        public void serialize(T temporal, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(formatter.format(temporal));
        }
    }

    /** A scalar that is written as a JSON string and as nothing else. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "unusable");
            }
        }
    }
}
