package org.polyclinic.kiosk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.value.Ids;

/** A registered device in a clinic; it shows a secret of which only the hash is kept. */
@Entity
@Table(name = "kiosk")
public class Kiosk {

    public static final String HASH_KIND = "kiosk";

    @Id
    private UUID id;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private boolean active;

    protected Kiosk() {}

    public Kiosk(UUID clinicId, String name, String token, LookupHash hashes) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        this.name = name;
        this.tokenHash = hashes.of(HASH_KIND, token);
        this.active = true;
    }

    public UUID id() {
        return id;
    }
}
