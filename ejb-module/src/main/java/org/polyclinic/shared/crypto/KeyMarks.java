package org.polyclinic.shared.crypto;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.util.Optional;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.setting.Setting;

/**
 * Marks in the database, one made with each key of the installation. Keys that do not open them are not those that the data
 * was written with: a node that has them would find nobody, and write what others cannot read.
 */
@Dependent
public class KeyMarks {

    private static final String DATA = "DATA";
    private static final String LOOKUP = "LOOKUP";

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    LookupHash hashes;

    /** The setting whose key is another one; empty: all is well. What has no mark yet gets one. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Setting> wrongKey() {
        byte[] data = mark(DATA, cipher.encrypt(DATA, DATA, DATA));
        if (!cipher.opens(DATA, DATA, data)) {
            return Optional.of(Setting.DATA_KEYSET);
        }
        byte[] lookup = hashes.of(LOOKUP, LOOKUP);
        return MessageDigest.isEqual(lookup, mark(LOOKUP, lookup)) ? Optional.empty() : Optional.of(Setting.LOOKUP_KEY);
    }

    /** IGNORE: every node and both web applications try at once, and the first is right. */
    private byte[] mark(String kind, byte[] mark) {
        Sql.of("INSERT IGNORE INTO key_mark (kind, mark) VALUES (?, ?)", kind, mark)
                .update(em);
        return Sql.of("SELECT mark FROM key_mark WHERE kind = ?", kind)
                .first(em, row -> row.bytes("mark"))
                .orElseThrow();
    }
}
