package org.polyclinic.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import org.polyclinic.catalogue.boundary.Doctors;

/** Stands in for what a server gives to beans: the thread's entity manager, and boundaries that other features call. */
public class ContainerServices implements Extension {

    void addBoundaries(@Observes BeforeBeanDiscovery discovery) {
        discovery.addAnnotatedType(Doctors.class, "boundary").add(Dependent.Literal.INSTANCE);
        discovery.addAnnotatedType(TransactionalInTests.class, "transactions");
    }

    <T> void injectEntityManagers(@Observes @WithAnnotations(PersistenceContext.class) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> field.add(new InjectLiteral()));
    }

    void provide(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(EntityManager.class, Object.class).createWith(context -> Transactions.injected());
        discovery.addBean().types(Pbkdf2PasswordHash.class, Object.class).createWith(context -> {
            throw new IllegalStateException("passwords are tested in the container");
        });
    }

    private static final class InjectLiteral extends AnnotationLiteral<Inject> implements Inject {

        private static final long serialVersionUID = 1L;
    }
}
