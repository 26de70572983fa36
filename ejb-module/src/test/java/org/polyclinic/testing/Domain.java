package org.polyclinic.testing;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.polyclinic.shared.database.Sql;

/**
 * The domain without a server: its CDI beans on a real MariaDB, {@code @Transactional} carried out by
 * {@link Transactions}. Roles are the container's business and are tested there.
 */
public final class Domain {

    private static Domain shared;

    private final SeContainer container;
    private final EntityManagerFactory factory;

    private Domain() {
        DataSource dataSource = TestDatabase.shared().dataSource();
        factory = Persistence.createEntityManagerFactory(
                "polyclinic",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", dataSource));
        Transactions.use(factory);
        SeContainerInitializer weld = new Weld()
                .addExtension(new ContainerServices())
                .addProperty("org.jboss.weld.se.archive.isolation", false);
        container = weld.initialize();
    }

    public static synchronized Domain shared() {
        if (shared == null) {
            shared = new Domain();
        }
        return shared;
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Runs in a transaction of its own. */
    public <T> T inTransaction(Supplier<T> work) {
        return Transactions.required(work);
    }

    public void persist(Object... entities) {
        inTransaction(() -> {
            EntityManager em = Transactions.current();
            for (Object entity : entities) {
                em.persist(entity);
            }
            return null;
        });
    }

    /** Changes rows past the product; nothing kept in memory may outlive it. */
    public int sql(String text, Object... args) {
        return inTransaction(() -> {
            Sql.of("UPDATE catalogue_stamp SET stamp = stamp + 1").update(Transactions.current());
            return Sql.of(text, args).update(Transactions.current());
        });
    }

    /** Commits at once, whatever transaction is running. */
    public int inAnotherTransaction(String text, Object... args) {
        return Transactions.requiresNew(() -> Sql.of(text, args).update(Transactions.current()));
    }

    /** Of the running transaction. */
    public EntityManager entityManager() {
        return Transactions.current();
    }

    public int count(String from, Object... args) {
        return inTransaction(() -> Sql.of("SELECT COUNT(*) AS n FROM " + from, args)
                .first(Transactions.current(), row -> row.number("n"))
                .orElseThrow());
    }

    /** The first value of a query, whose column is named {@code v}. */
    public String text(String query, Object... args) {
        return inTransaction(() -> Sql.of(query, args)
                .first(Transactions.current(), row -> row.text("v"))
                .orElseThrow());
    }

    static void rollBack(EntityTransaction transaction) {
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }
}
