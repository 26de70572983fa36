package org.polyclinic.shared.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a bounded list; {@code next} asks for the one after it and is null on the last. */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one row more than the page holds. */
    public static <T> Page<T> cut(List<T> rows, PageRequest request, Function<T, String> cursor) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.size());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
    }

    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }
}
