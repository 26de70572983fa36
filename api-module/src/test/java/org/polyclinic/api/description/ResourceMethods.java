package org.polyclinic.api.description;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interface as the code has it. */
final class ResourceMethods {
    private ResourceMethods() {}

    static Stream<Method> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.polyclinic.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verb(method).isPresent());
    }

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** {@code get /clinics/{id}} */
    static String name(Method method) {
        String path = "/" + path(method.getDeclaringClass()) + "/" + path(method);
        return verb(method).orElseThrow() + " " + path.replaceAll("//+", "/").replaceAll("(.)/$", "$1");
    }

    private static String path(AnnotatedElement element) {
        jakarta.ws.rs.Path path = element.getAnnotation(jakarta.ws.rs.Path.class);
        return path == null ? "" : path.value();
    }

    static Set<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    static Stream<String> produces(Method method) {
        Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                .orElseGet(() -> method.getDeclaringClass().getAnnotation(Produces.class));
        return Arrays.stream(produces.value()).map(type -> type.replaceAll(";.*", ""));
    }

    /** Names of parameters with the place they are in: {@code query size}. */
    static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(ResourceMethods::parameters)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> parameters(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(ResourceMethods::parameter)
                : parameter(parameter);
    }

    private static Stream<String> parameter(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(ResourceMethods::parameter)
                .filter(name -> name != null);
    }

    private static String parameter(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return "query " + query.value();
        }
        if (annotation instanceof PathParam path) {
            return "path " + path.value();
        }
        return annotation instanceof HeaderParam header ? "header " + header.value() : null;
    }

    static Optional<Parameter> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .findFirst();
    }
}
