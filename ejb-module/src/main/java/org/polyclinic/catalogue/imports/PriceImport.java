package org.polyclinic.catalogue.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.PriceKind;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.entity.ServicePrice;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;

/** Dated prices (CAT-5). What was once set for a day stays: a change is a row of another day. */
final class PriceImport implements Importer {

    private record Key(UUID clinicId, UUID serviceId, LocalDate setOn) {}

    /** A price that is there already. */
    record Known(
            UUID clinicId,
            UUID serviceId,
            LocalDate setOn,
            PriceKind kind,
            BigDecimal amount,
            String comment,
            String normativeAct) {}

    private final CatalogueReferences reference;
    private final Map<String, ClinicKey> clinics;
    private final Map<String, UUID> services;
    private final Map<Key, ServicePrice.Terms> known = new HashMap<>();
    private final EntityRows<ServicePrice> rows = EntityRows.of(ServicePrice.class, ServicePrice::id);

    PriceImport(CatalogueReferences reference) {
        this.reference = reference;
        this.clinics = reference.keys().clinics();
        this.services = reference.keys().services();
        Sql.of("SELECT clinic_id, service_id, set_on, kind, amount, comment, normative_act FROM service_price")
                .list(reference.em(), Known.class)
                .forEach(price -> known.put(
                        new Key(price.clinicId(), price.serviceId(), price.setOn()),
                        new ServicePrice.Terms(price.kind(), price.amount(), price.comment(), price.normativeAct())));
    }

    @Override
    public Columns columns() {
        return Columns.required("clinic", "service", "set_on", "kind").optional("amount", "comment", "normative_act");
    }

    @Override
    public void read(ImportRow row) {
        ClinicKey clinic = row.known("clinic", clinics, "imports.unknownClinic");
        UUID service = row.known("service", services, "imports.unknownService");
        LocalDate setOn = row.date("set_on");
        ServicePrice.Terms terms = terms(row);
        if (row.isGood()) {
            add(row, new Key(clinic.id(), service, setOn), terms);
        }
    }

    /** Null when the row is bad. */
    private static ServicePrice.Terms terms(ImportRow row) {
        PriceKind kind = row.constant("kind", PriceKind.class);
        BigDecimal amount = row.has("amount") ? row.decimal("amount", "0.01", "9999999999.99", 2) : null;
        if (kind != null && (kind == PriceKind.AMOUNT) != row.has("amount")) {
            row.reject("amount", "catalogue.priceAmount");
        }
        String comment = row.optionalText("comment", 500);
        if (kind == PriceKind.AGREEMENT && comment == null) {
            row.reject("comment", "catalogue.priceComment");
        }
        String act = row.optionalText("normative_act", 500);
        return row.isGood() ? new ServicePrice.Terms(kind, amount, comment, act) : null;
    }

    private void add(ImportRow row, Key key, ServicePrice.Terms terms) {
        ServicePrice.Terms before = known.putIfAbsent(key, terms);
        if (before == null) {
            rows.add(new ServicePrice(key.clinicId(), key.serviceId(), key.setOn(), terms));
        } else if (!before.equals(terms)) {
            row.reject("set_on", "catalogue.priceExists");
        }
    }

    @Override
    public void write() {
        rows.write(reference.em());
    }
}
