package org.polyclinic.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.testing.TestDatabase;
import org.polyclinic.testing.TestSecrets;

/**
 * The domain in a real container: nobody gets through a boundary without a role that it asks for. That the right roles do
 * get through is what every system test shows.
 */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    private static final int FEWEST_METHODS = 30;

    @Deployment
    static WebArchive domain() {
        File[] libraries = new File("target/libraries").listFiles();
        File domain = new File("target").listFiles((folder, name) -> name.matches("ejb-module-.*\\.jar"))[0];
        return ShrinkWrap.create(WebArchive.class, "domain.war")
                .addAsLibraries(libraries)
                .addAsLibrary(domain, "ejb-module.jar")
                .addAsLibrary(jarOf(Assertions.class), "assertj.jar")
                .addAsLibrary(jarOf(ByteBuddy.class), "byte-buddy.jar")
                .addClasses(RolesIT.class)
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String settings() {
        TestDatabase.Account account = TestDatabase.shared().applicationAccount();
        return Map.of(
                        Setting.DB_URL, TestDatabase.shared().url(),
                        Setting.DB_USER, account.name(),
                        Setting.DB_PASSWORD, account.password(),
                        Setting.LOOKUP_KEY, TestSecrets.lookupKey(),
                        Setting.DATA_KEYSET, TestSecrets.dataKeyset(),
                        Setting.TOKEN_KEYS, Base64.getEncoder().encodeToString(new byte[32]))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void callerWithoutARoleGetsThroughNoBoundaryMethod() {
        List<Method> guarded = guardedMethods();

        List<String> open = new ArrayList<>();
        for (Method method : guarded) {
            if (!refuses(method)) {
                open.add(method.toString());
            }
        }

        assertThat(open).isEmpty();
        assertThat(guarded).hasSizeGreaterThan(FEWEST_METHODS);
    }

    private static List<Method> guardedMethods() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .distinct()
                .flatMap(RolesIT::guardedMethods)
                .toList();
    }

    private static Stream<Method> guardedMethods(Class<?> boundary) {
        return Arrays.stream(boundary.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class)
                        || boundary.isAnnotationPresent(RolesAllowed.class)
                                && !method.isAnnotationPresent(PermitAll.class));
    }

    private static boolean refuses(Method method) {
        Object boundary = CDI.current().select(method.getDeclaringClass()).get();
        try {
            method.invoke(
                    boundary,
                    Arrays.stream(method.getParameterTypes())
                            .map(RolesIT::nothing)
                            .toArray());
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : null;
    }
}
