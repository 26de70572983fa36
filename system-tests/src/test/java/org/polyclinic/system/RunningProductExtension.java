package org.polyclinic.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.polyclinic.town.http.Api;

/** Starts the product with the first test that needs it and stops it after the last. */
final class RunningProductExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RunningProductExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningProduct.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningProduct product = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunningProduct.class, type -> RunningProduct.start(), RunningProduct.class);
        return parameter.getParameter().getType() == Api.class ? product.api() : product;
    }
}
