package org.polyclinic.api.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;
import org.polyclinic.api.json.JsonMapper;
import org.polyclinic.edge.answer.OutageAnswer;
import org.polyclinic.edge.answer.ShortTrace;
import org.polyclinic.edge.request.RequestId;

/** What goes wrong outside JAX-RS, where the container would send an HTML page of its own. See web.xml. */
@WebServlet("/problem")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    @Inject
    transient Problems problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        log(request);
        ProblemTexts texts = ProblemTexts.forHeader(request.getHeader("Accept-Language"));
        Problem problem = problems.problem(type(request), texts);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        JsonMapper.writer().writeValue(response.getOutputStream(), problem);
    }

    private static void log(HttpServletRequest request) {
        String name = "Request " + RequestId.of(request);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable cause) {
            LOG.severe(() -> name + ": " + ShortTrace.of(cause));
        }
        OutageAnswer.cause(request).ifPresent(outage -> LOG.warning(() -> name + ": " + outage.getMessage()));
    }

    /** Asked for directly, the page does not exist. */
    private static ProblemType type(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
    }
}
