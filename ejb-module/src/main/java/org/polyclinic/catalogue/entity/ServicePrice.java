package org.polyclinic.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.catalogue.PriceKind;
import org.polyclinic.shared.value.Ids;

/** Price of a service in a clinic from a day on (CAT-5). It is never changed: another day has a price of its own. */
@Entity
@Table(name = "service_price")
public class ServicePrice {

    /** What is asked, in roubles; the amount goes with its kind and with no other. */
    public record Terms(PriceKind kind, BigDecimal amount, String comment, String normativeAct) {

        public Terms {
            if ((kind == PriceKind.AMOUNT) != (amount != null)) {
                throw new IllegalArgumentException("an amount, or none");
            }
            if (kind == PriceKind.AGREEMENT && comment == null) {
                throw new IllegalArgumentException("an agreement is explained");
            }
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "service_id")
    private UUID serviceId;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Enumerated(EnumType.STRING)
    private PriceKind kind;

    private BigDecimal amount;
    private String comment;

    @Column(name = "normative_act")
    private String normativeAct;

    protected ServicePrice() {}

    public ServicePrice(UUID clinicId, UUID serviceId, LocalDate setOn, Terms terms) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        this.serviceId = serviceId;
        this.setOn = setOn;
        this.kind = terms.kind();
        this.amount = terms.amount();
        this.comment = terms.comment();
        this.normativeAct = terms.normativeAct();
    }

    public UUID id() {
        return id;
    }
}
