package org.polyclinic.patient.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.patient.entity.Policy;
import org.polyclinic.patient.entity.Protection;
import org.polyclinic.shared.database.Sql;

/** Finds out which patients numbers belong to: only those of a file, some hundreds a query, by their hashes. */
final class HashLookup {

    private static final int CHUNK = 500;

    private final EntityManager em;
    private final Protection protection;

    HashLookup(EntityManager em, Protection protection) {
        this.em = em;
        this.protection = protection;
    }

    /** Patients by the digits of an OMS policy. */
    Map<String, UUID> byPolicy(Collection<String> numbers) {
        return find(
                "SELECT patient_id AS id, HEX(number_hash) AS h FROM policy WHERE kind = 'OMS'",
                "number_hash",
                hashed(Policy.HASH_KIND, numbers));
    }

    /** Patients by the digits of their SNILS. */
    Map<String, UUID> bySnils(Collection<String> numbers) {
        return find(
                "SELECT id, HEX(snils_hash) AS h FROM patient WHERE TRUE",
                "snils_hash",
                hashed(Patient.SNILS_HASH_KIND, numbers));
    }

    private Map<String, String> hashed(String kind, Collection<String> numbers) {
        Map<String, String> byHash = new HashMap<>();
        HexFormat hex = HexFormat.of().withUpperCase();
        numbers.forEach(number -> byHash.put(hex.formatHex(protection.hash(kind, number)), number));
        return byHash;
    }

    private Map<String, UUID> find(String select, String column, Map<String, String> byHash) {
        Map<String, UUID> found = new HashMap<>();
        List<String> hashes = new ArrayList<>(byHash.keySet());
        for (int from = 0; from < hashes.size(); from += CHUNK) {
            List<byte[]> chunk = hashes.subList(from, Math.min(hashes.size(), from + CHUNK)).stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
            Sql.of(select).andIn(column, chunk).list(em, row -> found.put(byHash.get(row.text("h")), row.id("id")));
        }
        return found;
    }
}
