package org.polyclinic.kiosk;

import static org.polyclinic.shared.access.Roles.KIOSK;
import static org.polyclinic.shared.access.Roles.PATIENT;
import static org.polyclinic.shared.access.Roles.VISITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.validation.Checked;
import org.polyclinic.shared.validation.PlainText;

/** Registered kiosk devices. Ownership: a kiosk is whoever shows its secret of 128 bits or more. */
@Stateless
@Checked
@RolesAllowed({VISITOR, KIOSK, PATIENT})
public class Kiosks {

    @PersistenceContext
    EntityManager em;

    @Inject
    LookupHash hashes;

    /**
     * The kiosk that keeps this secret.
     *
     * @throws NotFound when none does, or it was switched off
     */
    public KioskView open(@NotNull @PlainText(max = 200) String token) {
        return Sql.of(
                        "SELECT k.id, k.name, k.clinic_id, c.short_name FROM kiosk k JOIN clinic c ON c.id = k.clinic_id "
                                + "WHERE k.token_hash = ? AND k.active",
                        hashes.of(Kiosk.HASH_KIND, token))
                .first(
                        em,
                        row -> new KioskView(
                                row.id("id"), row.text("name"), row.id("clinic_id"), row.text("short_name")))
                .orElseThrow(() -> new NotFound("patient.kioskNotFound"));
    }
}
