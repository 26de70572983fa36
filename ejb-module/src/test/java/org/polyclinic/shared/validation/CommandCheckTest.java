package org.polyclinic.shared.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class CommandCheckTest {

    @Test
    void methodThatTakesNothingGoesOnAsOnTheServer() throws Exception {
        var call = (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> method.getName().equals("proceed") ? "done" : null);

        assertThat(new CommandCheck().check(call)).isEqualTo("done");
    }
}
