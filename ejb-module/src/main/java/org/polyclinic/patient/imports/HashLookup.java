package org.polyclinic.patient.imports;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.database.Sql;

/** Finds out which patients numbers belong to: only those of a file, some hundreds a query, by their hashes. */
final class HashLookup {

    /** A row with a hash that was looked for. */
    record Found(UUID id, byte[] hash) {}

    private final EntityManager em;
    private final Protection protection;

    HashLookup(EntityManager em, Protection protection) {
        this.em = em;
        this.protection = protection;
    }

    /** Patients by the digits of an OMS policy. */
    Map<String, UUID> byPolicy(Collection<String> numbers) {
        return find(
                "SELECT patient_id AS id, number_hash AS hash FROM policy WHERE kind = 'OMS'",
                "number_hash",
                hashed(Policy.HASH_KIND, numbers));
    }

    /** Patients by the digits of their SNILS. */
    Map<String, UUID> bySnils(Collection<String> numbers) {
        return find(
                "SELECT id, snils_hash AS hash FROM patient WHERE TRUE",
                "snils_hash",
                hashed(Patient.SNILS_HASH_KIND, numbers));
    }

    private Map<String, String> hashed(String kind, Collection<String> numbers) {
        Map<String, String> byHash = new HashMap<>();
        HexFormat hex = HexFormat.of();
        numbers.forEach(number -> byHash.put(hex.formatHex(protection.hash(kind, number)), number));
        return byHash;
    }

    private Map<String, UUID> find(String select, String column, Map<String, String> byHash) {
        Map<String, UUID> found = new HashMap<>();
        HexFormat hex = HexFormat.of();
        for (List<String> chunk : EntityRows.chunks(byHash.keySet())) {
            Sql.of(select)
                    .andIn(column, chunk.stream().map(hex::parseHex).toList())
                    .list(em, Found.class)
                    .forEach(one -> found.put(byHash.get(hex.formatHex(one.hash())), one.id()));
        }
        return found;
    }
}
