package org.polyclinic.kiosk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** A registered device in a clinic; it shows a secret of which only the hash is kept. */
@Entity
@Table(name = "kiosk")
public class Kiosk {

    public static final String HASH_KIND = "kiosk";

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private boolean active;

    protected Kiosk() {}

    public Kiosk(UUID clinicId, String name, byte[] tokenHash, boolean active) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        this.name = name;
        keeps(tokenHash);
        serves(active);
    }

    /** The device got another secret: this is its hash. */
    public void keeps(byte[] hash) {
        tokenHash = hash.clone();
    }

    /** Switched off, a kiosk opens for nobody. */
    public void serves(boolean on) {
        active = on;
    }

    public UUID id() {
        return id;
    }
}
