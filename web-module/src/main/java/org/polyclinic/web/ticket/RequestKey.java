package org.polyclinic.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;

/** A fresh form token: however often a form with it is sent, it is carried out once. */
@Named
@RequestScoped
public class RequestKey {

    private final String value = UUID.randomUUID().toString();

    public String getValue() {
        return value;
    }
}
