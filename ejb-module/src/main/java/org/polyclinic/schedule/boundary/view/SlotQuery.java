package org.polyclinic.schedule.boundary.view;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.shared.value.Financing;

/** Slots of a post on the clinic's days {@code from} to {@code to}, both included, at most 62. */
public record SlotQuery(
        @NotNull UUID postId, UUID serviceId, Financing financing, @NotNull LocalDate from, @NotNull LocalDate to) {

    public Financing financingOrOms() {
        return financing == null ? Financing.OMS : financing;
    }
}
