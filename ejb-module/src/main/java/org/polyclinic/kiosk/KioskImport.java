package org.polyclinic.kiosk;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.catalogue.boundary.view.ClinicKey;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.failure.InvalidValue;
import org.polyclinic.shared.imports.Columns;
import org.polyclinic.shared.imports.ImportRow;
import org.polyclinic.shared.imports.Importer;
import org.polyclinic.shared.imports.Keys;

/** Kiosks of clinics. One of the same name in the same clinic gets the new token; only its hash is kept. */
public final class KioskImport implements Importer {

    private final EntityManager em;
    private final LookupHash hashes;
    private final Map<String, ClinicKey> clinics;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, UUID> known = new HashMap<>();
    private final EntityRows<Kiosk> rows = EntityRows.of(Kiosk.class, Kiosk::id);

    /** A kiosk that is there already. */
    record Known(UUID id, UUID clinicId, String name, byte[] tokenHash) {}

    public KioskImport(EntityManager em, LookupHash hashes, Map<String, ClinicKey> clinics) {
        this.em = em;
        this.hashes = hashes;
        this.clinics = clinics;
        Sql.of("SELECT id, clinic_id, name, token_hash FROM kiosk")
                .list(em, Known.class)
                .forEach(kiosk -> {
                    String key = Keys.of(kiosk.clinicId().toString(), kiosk.name());
                    known.put(key, kiosk.id());
                    owners.put(hex(kiosk.tokenHash()), key);
                });
    }

    @Override
    public Columns columns() {
        return Columns.required("clinic", "name", "token").optional("active");
    }

    @Override
    public void read(ImportRow row) {
        ClinicKey clinic = row.known("clinic", clinics, "imports.unknownClinic");
        String name = row.text("name", 100);
        String token = row.value("token", KioskImport::token);
        boolean active = row.flag("active", true);
        if (!row.isGood()) {
            return;
        }
        String kiosk = Keys.of(clinic.id().toString(), name);
        byte[] hash = hashes.of(Kiosk.HASH_KIND, token);
        if (!seen.add(kiosk)) {
            row.reject("name", "imports.duplicate");
        } else if (!owners.computeIfAbsent(hex(hash), key -> kiosk).equals(kiosk)) {
            row.reject("token", "patient.kioskTokenTaken");
        } else {
            put(known.get(kiosk), clinic.id(), name, hash, active);
        }
    }

    private void put(UUID former, UUID clinicId, String name, byte[] hash, boolean active) {
        if (former == null) {
            rows.add(new Kiosk(clinicId, name, hash, active));
        } else {
            rows.change(former, kiosk -> {
                kiosk.keeps(hash);
                kiosk.serves(active);
            });
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().withUpperCase().formatHex(hash);
    }

    /** Long enough that nobody guesses it. */
    private static String token(String text) {
        if (!text.matches("[A-Za-z0-9_-]{20,200}")) {
            throw new InvalidValue("patient.kioskToken");
        }
        return text;
    }

    @Override
    public void write() {
        rows.write(em);
    }
}
