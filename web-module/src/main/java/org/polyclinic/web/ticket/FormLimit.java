package org.polyclinic.web.ticket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import org.polyclinic.web.booking.Visit;

/**
 * What forms may bring. A form with files is read only on the pages that have one, for somebody who may send it, and up to
 * a size that is kept in memory: nothing is written to disk. Other forms are small. A form whose size is not told is sent
 * by no browser, and one with state of a page that ours do not have was not drawn by us.
 */
public class FormLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The {@code max-request-size} of {@code web.xml}, below which parts stay in memory. */
    private static final long MAX_WITH_FILES = 4L * 1024 * 1024;

    private static final long MAX_BYTES = 64L * 1024;
    private static final long MAX_READ_AWAY = 16L * 1024 * 1024;
    private static final Set<String> WITH_FILES = Set.of("/ticket/cancel", "/ticket/cancel.xhtml");
    private static final String TOO_LARGE = "/WEB-INF/errors/too-large.xhtml";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String STATELESS = "stateless";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean files = isMultipart(request);
        long length = request.getContentLengthLong();
        boolean refused = length > (files ? MAX_WITH_FILES : MAX_BYTES) || files && !mayBringFiles(request);
        if (refused) {
            readAway(request, length);
        }
        if (files && !WITH_FILES.contains(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (files && !mayBringFiles(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/ticket/find?ended=1");
        } else if (length > (files ? MAX_WITH_FILES : MAX_BYTES)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            request.getRequestDispatcher(TOO_LARGE).forward(new Unread(request), response);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (!isOurs(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page that says so must not read what is too large, as the container would on its own way to it. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** A connection that is closed upon a body leaves the browser without the answer; what is beyond all measure is not read. */
    private static void readAway(HttpServletRequest request, long length) throws IOException {
        if (length <= MAX_READ_AWAY) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Whoever has a ticket open; nobody gets a session by asking. */
    private static boolean mayBringFiles(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Visit.isTicketOpenIn(session);
    }

    private static boolean isOurs(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        String state = request.getParameter(STATE);
        return state == null || state.equals(STATELESS);
    }
}
