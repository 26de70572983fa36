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
import java.util.Optional;
import org.polyclinic.limit.AttemptLimit;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.shared.crypto.LookupHash;
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

    @Inject
    AttemptLimit limit;

    /**
     * The kiosk that keeps this secret.
     *
     * @param address network address of the device, for the limit of wrong secrets; a right one is never refused
     * @throws NotFound when none does, or it was switched off
     * @throws TooManyAttempts after too many wrong ones from this address
     */
    public KioskView open(@NotNull @PlainText(max = 200) String token, @PlainText(max = 200) String address) {
        return find(token).orElseThrow(() -> {
            limit.failed(AttemptLimit.device(address));
            return new NotFound("patient.kioskNotFound");
        });
    }

    private Optional<KioskView> find(String token) {
        return em.createQuery(
                        "SELECT NEW org.polyclinic.kiosk.KioskView(k.id, k.name, k.clinicId, c.name.brief) "
                                + "FROM Kiosk k JOIN Clinic c ON c.id = k.clinicId "
                                + "WHERE k.tokenHash = :hash AND k.active = TRUE",
                        KioskView.class)
                .setParameter("hash", hashes.of(Kiosk.HASH_KIND, token))
                .getResultStream()
                .findFirst();
    }
}
