package org.polyclinic.bench.plans;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** The product's query classes without a container: their fields are filled as the container would fill them. */
final class Beans {
    private final Map<Class<?>, Object> made = new HashMap<>();

    /** What cannot be made here is given. */
    <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    <T> T get(Class<T> type) {
        Object known = made.get(type);
        return type.cast(known == null ? make(type) : known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            made.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }
}
