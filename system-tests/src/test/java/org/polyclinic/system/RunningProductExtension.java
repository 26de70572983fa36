package org.polyclinic.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.polyclinic.town.http.Api;

/** Gives tests the product that they share. */
final class RunningProductExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningProduct.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningProduct product = RunningProduct.of(context);
        return parameter.getParameter().getType() == Api.class ? product.api() : product;
    }
}
