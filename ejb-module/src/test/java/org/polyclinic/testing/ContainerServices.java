package org.polyclinic.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Stands in for what a server gives to beans: entity manager, clock, settings, boundaries that other features call. */
public class ContainerServices implements Extension {

    /** Messages are keys, so nothing has to be looked up in them. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    void addBoundaries(@Observes BeforeBeanDiscovery discovery) {
        for (Class<?> boundary : List.of(Doctors.class, CatalogueKeys.class)) {
            discovery.addAnnotatedType(boundary, boundary.getName()).add(Dependent.Literal.INSTANCE);
        }
        discovery.addAnnotatedType(RequiredInTests.class, "required");
        discovery.addAnnotatedType(RequiresNewInTests.class, "requiresNew");
    }

    <T> void injectEntityManagers(@Observes @WithAnnotations(PersistenceContext.class) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> field.add(new InjectLiteral()));
    }

    void replaceSettings(@Observes ProcessAnnotatedType<Settings> type) {
        type.veto();
    }

    void replaceClock(@Observes ProcessProducer<?, Clock> producer) {
        producer.configureProducer().produceWith(context -> TestClock.CLOCK);
    }

    void provide(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(EntityManager.class, Object.class).createWith(context -> Transactions.injected());
        discovery.addBean().types(Validator.class, Object.class).createWith(context -> VALIDATOR);
        Settings settings = Settings.of(
                Map.of(Setting.LOOKUP_KEY, TestSecrets.lookupKey(), Setting.DATA_KEYSET, TestSecrets.dataKeyset()));
        discovery.addBean().types(Settings.class, Object.class).createWith(context -> settings);
        discovery.addBean().types(SecurityContext.class, Object.class).createWith(context -> Callers.securityContext());
        discovery.addBean().types(Pbkdf2PasswordHash.class, Object.class).createWith(context -> {
            throw new IllegalStateException("passwords are tested in the container");
        });
    }

    private static final class InjectLiteral extends AnnotationLiteral<Inject> implements Inject {

        private static final long serialVersionUID = 1L;
    }
}
