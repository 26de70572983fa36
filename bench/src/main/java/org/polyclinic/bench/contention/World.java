package org.polyclinic.bench.contention;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A clinic made for one run, with what its clients need to know. */
public record World(
        UUID clinic, List<Slot> slots, List<Patient> patients, String kioskToken, Account network, Account desk) {

    static final LocalDate BIRTH_DATE = LocalDate.of(1980, 1, 1);

    /** @param begin UTC, as the database keeps it */
    record Slot(UUID id, UUID post, LocalDateTime begin, LocalDateTime end) {}

    record Patient(UUID id, String policyNumber, String documentNumber) {}

    /** An API client: one of a network of portals, or one bound to the clinic as its registry desk is. */
    record Account(String id, String secret) {}

    /** @param api ends with a slash: https://host/api/v1/ */
    public record Site(URI base, URI api) {
        public static Site at(URI base) {
            return new Site(base, base.resolve("/api/v1/"));
        }
    }
}
