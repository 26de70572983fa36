package org.polyclinic.container;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Tries every boundary method as the role of the request and lists those that let it through; tells a patient's name. */
@WebServlet("/probe")
public class CallerProbe extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Would print a stack trace for every refusal. */
    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    @Inject
    transient ProbeBoundary boundary;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(request.getHeader(ProbeLogin.PATIENT) == null ? open() : boundary.who());
    }

    private static String open() {
        CONTAINER.setLevel(Level.OFF);
        return RolesIT.guardedMethods().stream()
                .filter(method -> method.getDeclaringClass() != ProbeBoundary.class)
                .filter(method -> !RolesIT.refuses(method))
                .map(CallerProbe::signature)
                .collect(Collectors.joining("\n"));
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
