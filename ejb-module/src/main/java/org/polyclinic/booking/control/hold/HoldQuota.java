package org.polyclinic.booking.control.hold;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import org.polyclinic.booking.TooManyHolds;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Citizen;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.StaffMember;
import org.polyclinic.shared.access.SystemCaller;
import org.polyclinic.shared.access.Visitor;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * How many slots one may keep at once: an API client, a kiosk, or all visitors from one network address. Without it anybody
 * could keep a whole clinic from its patients. Only a keyed hash is written, no address.
 */
@Dependent
public class HoldQuota {

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    LookupHash hashes;

    private record Keeper(Setting limit, String name) {}

    /**
     * Whom the next hold counts for.
     *
     * @throws TooManyHolds when that one has as many as allowed
     */
    public byte[] enter(Caller caller, String address, LocalDateTime now) {
        Keeper keeper = keeper(caller, address);
        byte[] hash = hashes.of("HOLD", keeper.name());
        if (!(caller instanceof ClientCaller)) {
            takeTurn(hash, now);
        }
        int limit = settings.number(keeper.limit());
        if (live(hash, now, limit) >= limit) {
            throw new TooManyHolds(limit);
        }
        return hash;
    }

    private static Keeper keeper(Caller caller, String address) {
        return switch (caller) {
            case ClientCaller client -> new Keeper(Setting.HOLDS_PER_CLIENT, client.name());
            case KioskCaller kiosk -> new Keeper(Setting.HOLDS_PER_KIOSK, kiosk.name());
            case IdentifiedPatient patient -> keeper(patient.at(), address);
            case Visitor visitor -> visitorsFrom(address);
            case Citizen citizen -> visitorsFrom(address);
            case StaffMember staff -> new Keeper(Setting.HOLDS_PER_KIOSK, staff.name());
            case SystemCaller system -> new Keeper(Setting.HOLDS_PER_KIOSK, system.name());
        };
    }

    private static Keeper visitorsFrom(String address) {
        return new Keeper(Setting.HOLDS_PER_ADDRESS, "address:" + address);
    }

    /**
     * Strangers come one after another, lest many at once each see room for one more. API clients are known and may come
     * together: at worst they pass their limit by as many as they send at the same moment.
     */
    private void takeTurn(byte[] hash, LocalDateTime now) {
        Sql.of(
                        "INSERT INTO hold_turn (keeper, taken_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE taken_at = ?",
                        hash,
                        now,
                        now)
                .update(em);
    }

    private int live(byte[] hash, LocalDateTime now, int limit) {
        return Sql.of("SELECT id FROM slot_claim WHERE keeper = ? AND expires_at > ? LIMIT " + limit, hash, now)
                .list(em, row -> row.id("id"))
                .size();
    }

    public int purge(LocalDateTime before, int limit) {
        return Sql.of("DELETE FROM hold_turn WHERE taken_at < ? LIMIT ?", before, limit)
                .update(em);
    }
}
