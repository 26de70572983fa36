package org.polyclinic.access;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polyclinic.shared.access.Roles;

/** Every constant of {@link Roles}. */
public final class RoleNames {

    private RoleNames() {}

    public static Set<String> all() {
        return Arrays.stream(Roles.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(RoleNames::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
