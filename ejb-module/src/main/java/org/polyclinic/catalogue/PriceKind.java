package org.polyclinic.catalogue;

/** How a service is paid for. */
public enum PriceKind {
    /** Under OMS. */
    FREE,
    AMOUNT,
    AGREEMENT
}
