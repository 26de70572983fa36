package org.polyclinic.api.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.api.problem.ProblemException;

/**
 * A query parameter that is not known here, or comes twice, is a 400 that names it: a filter with a typing error would
 * otherwise silently find everything.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw ProblemException.parameter(name, "parameter.unknown", String.join(", ", names));
            }
            if (values.size() > 1) {
                throw ProblemException.parameter(name, "parameter.repeated");
            }
        });
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(KnownParameters::name)
                : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
