package org.polyclinic.shared.validation;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.Validator;

/**
 * Checks the parameters of boundaries, for pages and resources alike. The platform would do so itself and answer with a
 * failure of its own, which the container takes for a defect and logs with its trace: META-INF/validation.xml turns that
 * off.
 */
@Checked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class CommandCheck {

    @Inject
    Validator validator;

    /** @throws InvalidCommand when a constraint of a parameter is broken */
    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        // Payara gives null for a method that takes nothing
        if (parameters != null && parameters.length > 0) {
            InvalidCommand.refuse(
                    validator.forExecutables().validateParameters(call.getTarget(), call.getMethod(), parameters));
        }
        return call.proceed();
    }
}
