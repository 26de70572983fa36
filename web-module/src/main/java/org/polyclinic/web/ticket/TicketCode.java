package org.polyclinic.web.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The code of a ticket in groups, as it is easier to read out: «7KQ2-M4X9-TB». */
@Named
@ApplicationScoped
public class TicketCode {

    public String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
