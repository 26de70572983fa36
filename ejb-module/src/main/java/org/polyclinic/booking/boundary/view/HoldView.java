package org.polyclinic.booking.boundary.view;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.schedule.boundary.view.SlotView;

/** A slot kept until {@code expiresAt}; the id is known to the holder alone. */
public record HoldView(UUID id, SlotView slot, OffsetDateTime expiresAt) {}
