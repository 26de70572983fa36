package org.polyclinic.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every exception that leaves a resource or a filter. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.answer(thrown);
    }
}
