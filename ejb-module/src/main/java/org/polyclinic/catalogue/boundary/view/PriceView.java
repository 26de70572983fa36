package org.polyclinic.catalogue.boundary.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.catalogue.PriceKind;

/** Price of a service in a clinic from a day on (CAT-5); {@code amount} in roubles, only for AMOUNT. */
public record PriceView(
        UUID clinicId,
        UUID serviceId,
        LocalDate setOn,
        PriceKind kind,
        BigDecimal amount,
        String comment,
        String normativeAct) {}
