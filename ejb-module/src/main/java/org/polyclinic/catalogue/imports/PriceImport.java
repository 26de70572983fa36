package org.polyclinic.catalogue.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlBatch;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.value.Ids;

/** Dated prices (CAT-5). What was once set for a day stays: a change is a row of another day. */
final class PriceImport implements Importer {

    private record Key(UUID clinicId, UUID serviceId, LocalDate setOn) {}

    private record Price(PriceView.Kind kind, BigDecimal amount, String comment, String act) {}

    private final CatalogueReferences reference;
    private final Map<String, ClinicKey> clinics;
    private final Map<String, UUID> services;
    private final Map<Key, Price> known = new HashMap<>();
    private final SqlBatch rows = SqlBatch.of("INSERT INTO service_price (id, clinic_id, service_id, set_on, kind,"
            + " amount, comment, normative_act) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

    PriceImport(CatalogueReferences reference) {
        this.reference = reference;
        this.clinics = reference.keys().clinics();
        this.services = reference.keys().services();
        Sql.of("SELECT clinic_id, service_id, set_on, kind, amount, comment, normative_act FROM service_price")
                .list(
                        reference.em(),
                        row -> known.put(
                                new Key(row.id("clinic_id"), row.id("service_id"), row.date("set_on")),
                                new Price(
                                        row.constant("kind", PriceView.Kind.class),
                                        row.decimal("amount"),
                                        row.text("comment"),
                                        row.text("normative_act"))));
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
        Price price = price(row);
        if (row.isGood()) {
            add(row, new Key(clinic.id(), service, setOn), price);
        }
    }

    private static Price price(ImportRow row) {
        PriceView.Kind kind = row.constant("kind", PriceView.Kind.class);
        BigDecimal amount = row.has("amount") ? row.decimal("amount", "0.01", "9999999999.99", 2) : null;
        if (kind != null && (kind == PriceView.Kind.AMOUNT) != row.has("amount")) {
            row.reject("amount", "catalogue.priceAmount");
        }
        String comment = row.optionalText("comment", 500);
        if (kind == PriceView.Kind.AGREEMENT && comment == null) {
            row.reject("comment", "catalogue.priceComment");
        }
        return new Price(kind, amount, comment, row.optionalText("normative_act", 500));
    }

    private void add(ImportRow row, Key key, Price price) {
        Price before = known.putIfAbsent(key, price);
        if (before == null) {
            rows.add(
                    Ids.next(),
                    key.clinicId(),
                    key.serviceId(),
                    key.setOn(),
                    price.kind(),
                    price.amount(),
                    price.comment(),
                    price.act());
        } else if (!before.equals(price)) {
            row.reject("set_on", "catalogue.priceExists");
        }
    }

    @Override
    public void write() {
        rows.write(reference.em());
    }
}
