package org.polyclinic.shared.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Many entities of one type to be made or changed in one go, as imports do: written through the entity manager some
 * hundreds at a time, so that statements go in batches and memory does not grow with the file. What is written is
 * detached afterwards.
 */
public final class EntityRows<E> {

    private static final int CHUNK = 1000;

    private final Class<E> type;
    private final Function<E, UUID> idOf;
    private final List<String> collections;
    private final List<Supplier<E>> made = new ArrayList<>();
    private final Map<UUID, Consumer<E>> changes = new LinkedHashMap<>();

    private EntityRows(Class<E> type, Function<E, UUID> idOf, List<String> collections) {
        this.type = type;
        this.idOf = idOf;
        this.collections = collections;
    }

    /** {@code collections} names those that changes touch, to be read with the entities. */
    public static <E> EntityRows<E> of(Class<E> type, Function<E, UUID> idOf, String... collections) {
        return new EntityRows<>(type, idOf, List.of(collections));
    }

    /** Its id, which it has from the beginning. */
    public UUID add(E entity) {
        made.add(() -> entity);
        return idOf.apply(entity);
    }

    /** An entity that takes much to make or to keep is made when it is written. */
    public void make(Supplier<E> maker) {
        made.add(maker);
    }

    /** What to do with the entity of this id, once it is read. */
    public void change(UUID id, Consumer<E> change) {
        changes.merge(id, change, Consumer::andThen);
    }

    public void write(EntityManager em) {
        chunks(made).forEach(chunk -> {
            chunk.forEach(maker -> em.persist(maker.get()));
            em.flush();
            em.clear();
        });
        chunks(changes.keySet()).forEach(ids -> {
            read(em, ids).forEach((id, entity) -> changes.get(id).accept(entity));
            em.flush();
            em.clear();
        });
    }

    private Map<UUID, E> read(EntityManager em, List<UUID> ids) {
        CriteriaQuery<E> query = em.getCriteriaBuilder().createQuery(type);
        Root<E> root = query.from(type);
        query.where(root.get("id").in(ids));
        var typed = em.createQuery(query);
        collections.forEach(collection -> typed.setHint("eclipselink.batch", "e." + collection));
        Map<UUID, E> found = new HashMap<>();
        typed.getResultList().forEach(entity -> found.put(idOf.apply(entity), entity));
        return found;
    }

    /** Parts small enough for one statement. */
    public static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(Collections.unmodifiableList(list.subList(from, Math.min(list.size(), from + CHUNK))));
        }
        return chunks;
    }
}
