package org.polyclinic.shared.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of the columns of a table: those that must be there and those that may. */
public record Columns(List<String> required, List<String> optional) {

    public static Columns required(String... names) {
        return new Columns(List.of(names), List.of());
    }

    public Columns optional(String... names) {
        return new Columns(required, List.of(names));
    }

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return all;
    }
}
