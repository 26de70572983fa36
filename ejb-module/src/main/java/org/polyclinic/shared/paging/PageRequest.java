package org.polyclinic.shared.paging;

import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.validation.PlainText;

/** Which page: what follows the cursor {@code after} (null: the first), at most {@code size} items. */
public record PageRequest(@PlainText(max = 1000) String after, int size) {

    public static final int MAX_SIZE = 100;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInput("size", "shared.pageSize", MAX_SIZE);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(null, size);
    }
}
