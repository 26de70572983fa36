package org.polyclinic.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.polyclinic.booking.boundary.Tickets;
import org.polyclinic.booking.boundary.command.Attachment;
import org.polyclinic.web.shared.Parameters;
import org.polyclinic.web.shared.Redirection;

/** Gives the time of the open ticket back, with a reason and a document if the patient wants to give them. */
@Named
@RequestScoped
public class TicketCancelBacking {

    @Inject
    Parameters parameters;

    @Inject
    OpenTicket openTicket;

    @Inject
    Tickets tickets;

    @Inject
    Redirection redirection;

    private String reason;
    private Part document;

    public void load() {
        openTicket.requireChangeable();
    }

    /** Cancelled already, by this form or in another tab, is what was wanted. */
    public void cancel() {
        if (openTicket.isCancelled()) {
            redirection.to("/ticket?cancelled=1");
        } else if (openTicket.isAsDrawn()) {
            tickets.cancel(openTicket.key(), parameters.text("requestKey"), reason, attachment());
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
