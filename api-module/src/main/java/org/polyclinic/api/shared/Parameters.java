package org.polyclinic.api.shared;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyclinic.api.json.JsonMapper;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.shared.text.Texts;
import org.polyclinic.shared.time.Days;

/**
 * Reads parameters of path and query. A value that cannot be used is a 400 that names its parameter; JAX-RS alone would
 * answer 404.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.of(
            String.class, text -> text,
            UUID.class, JsonMapper::strictUuid,
            LocalDate.class, Days::of,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Boolean.class, Parameters::flag,
            boolean.class, Parameters::flag);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        if (name == null) {
            return null;
        }
        if (type.isEnum()) {
            return new Converter<>(name, text -> (T) constant(type, name, text));
        }
        Function<String, Object> parser = PARSERS.get(type);
        return parser == null ? null : new Converter<>(name, text -> (T) parser.apply(text));
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(Parameters::name)
                .filter(n -> n != null)
                .findFirst()
                .orElse(null);
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof HeaderParam header) {
            return header.value();
        }
        return annotation instanceof CookieParam cookie ? cookie.value() : null;
    }

    private static boolean flag(String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static Object constant(Class<?> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter(name, "parameter.oneOf", names(type)));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static final class Converter<T> implements ParamConverter<T> {
        private final String name;
        private final Function<String, T> parser;

        Converter(String name, Function<String, T> parser) {
            this.name = name;
            this.parser = parser;
        }

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            if (!Texts.isPlain(text)) {
                throw ProblemException.parameter(name, "parameter.controlCharacters");
            }
            try {
                return parser.apply(text);
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                throw ProblemException.parameter(name, "parameter.invalid");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
