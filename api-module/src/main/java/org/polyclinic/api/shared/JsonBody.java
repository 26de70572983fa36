package org.polyclinic.api.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.polyclinic.api.json.JsonMapper;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemException.Fault;

/** Reads and writes bodies with {@link JsonMapper}; whatever cannot be read is a problem with a JSON pointer. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    @Inject
    Validator validator;

    /** Bodies that are bytes already: the platform writes them. */
    private static boolean isJson(Class<?> type) {
        return !byte[].class.equals(type)
                && !CharSequence.class.isAssignableFrom(type)
                && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isJson(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isJson(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object value = JsonMapper.reader(type).readValue(body);
            if (value == null) {
                throw ProblemException.body("", "body.missing");
            }
            requireValid(value);
            return value;
        } catch (JsonMappingException e) {
            throw refusal(e);
        } catch (JacksonException e) {
            throw syntax(e);
        } catch (CharConversionException e) {
            throw ProblemException.body("", "body.encoding");
        }
    }

    void requireValid(Object value) {
        List<Fault> faults =
                validator.validate(value).stream().map(JsonBody::fault).toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** The messages of constraints are keys of the texts of problems. */
    private static Fault fault(ConstraintViolation<Object> violation) {
        String pointer = "/" + violation.getPropertyPath().toString().replace('.', '/');
        return new Fault(pointer, null, violation.getMessageTemplate());
    }

    private static ProblemException refusal(JsonMappingException e) {
        if (e.getCause() instanceof JsonParseException || e.getCause() instanceof StreamConstraintsException) {
            return syntax((JacksonException) e.getCause());
        }
        if (e instanceof MismatchedInputException && says(e, "No content")) {
            return ProblemException.body("", "body.missing");
        }
        if (e instanceof MismatchedInputException && says(e, "Trailing token")) {
            return syntax(e);
        }
        return ProblemException.body(pointer(e.getPath()), messageKey(e));
    }

    /** Jackson has no types of its own for an empty body and for a second value after the first. */
    private static boolean says(JsonMappingException e, String beginning) {
        return e.getPath().isEmpty()
                && e.getOriginalMessage() != null
                && e.getOriginalMessage().startsWith(beginning);
    }

    private static String messageKey(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "field.unknown";
        }
        return e instanceof InvalidFormatException ? "field.invalid" : "field.wrongType";
    }

    private static ProblemException syntax(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return ProblemException.body("", "body.syntax", line, column);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream().map(JsonBody::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        return name == null
                ? "/" + reference.getIndex()
                : "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        JsonMapper.writer()
                .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(body, value);
    }
}
