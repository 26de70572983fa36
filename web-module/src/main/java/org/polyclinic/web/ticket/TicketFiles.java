package org.polyclinic.web.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.web.booking.Visit;
import org.polyclinic.web.shared.Viewer;

/** The open ticket as files: PDF, calendar entry, QR of the code. */
@WebServlet({"/ticket.pdf", "/ticket.ics", "/ticket.svg"})
public class TicketFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visit visit;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Tickets tickets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TicketKey key = visit.ticketKey();
        if (key == null) {
            response.sendRedirect("/ticket/find");
            return;
        }
        switch (request.getServletPath()) {
            case "/ticket.pdf" -> send(response, "application/pdf", "inline", tickets.pdf(key, viewer.getLocale()));
            case "/ticket.ics" ->
                send(response, "text/calendar;charset=UTF-8", "attachment", tickets.calendar(key, viewer.getLocale()));
            default ->
                send(
                        response,
                        "image/svg+xml",
                        "inline",
                        tickets.qrSvg(key.code(), viewer.getLocale()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpServletResponse response, String type, String disposition, byte[] content)
            throws IOException {
        String ending = type.contains("pdf") ? "pdf" : type.contains("calendar") ? "ics" : "svg";
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition + "; filename=\"ticket." + ending + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
