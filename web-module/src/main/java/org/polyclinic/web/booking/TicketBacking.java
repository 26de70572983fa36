package org.polyclinic.web.booking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** The ticket this session has opened; without one the page where tickets are looked up. */
@Named("ticket")
@RequestScoped
public class TicketBacking {

    @Inject
    Parameters parameters;

    @Inject
    Visit visit;

    @Inject
    Tickets tickets;

    @Inject
    Viewer viewer;

    @Inject
    Redirection redirection;

    @Inject
    Clock clock;

    @Inject
    FacesContext context;

    private AppointmentView appointment;
    private String reason;
    private Part document;

    /** Read before the page is put together: its forms depend on what may still be done. */
    @PostConstruct
    void read() {
        TicketKey key = visit.ticketKey(viewer.getAddress());
        appointment = key == null ? null : tickets.find(key);
    }

    public void requireOpen() {
        if (appointment == null) {
            redirection.to(context.isPostback() ? "/ticket/find?ended=1" : "/ticket/find");
        }
    }

    public void cancel() {
        if (appointment != null) {
            tickets.cancel(visit.ticketKey(viewer.getAddress()), parameters.text("requestKey"), reason, attachment());
            redirection.to("/ticket?cancelled=1");
        }
    }

    private Attachment attachment() {
        if (document == null
                || document.getSubmittedFileName() == null
                || document.getSubmittedFileName().isEmpty()) {
            return null;
        }
        try (InputStream in = document.getInputStream()) {
            return new Attachment(document.getSubmittedFileName(), in.readNBytes(Attachment.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void undoMove() {
        if (appointment != null) {
            tickets.undoMove(visit.ticketKey(viewer.getAddress()), parameters.text("requestKey"));
            redirection.to("/ticket?undone=1");
        }
    }

    public AppointmentView getAppointment() {
        return appointment;
    }

    public boolean isChangeable() {
        return appointment != null
                && appointment.status().live()
                && appointment.cancelUntil().toInstant().isAfter(clock.instant());
    }

    public boolean isTooLate() {
        return appointment != null
                && appointment.status().live()
                && !isChangeable()
                && appointment.start().toInstant().isAfter(clock.instant());
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
