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
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.polyclinic.access.AccessTable;
import org.polyclinic.access.RoleNames;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.testing.TestDatabase;
import org.polyclinic.testing.TestSecrets;

/**
 * The domain in a real container: each role gets through the boundary methods that {@link AccessTable} names, and through
 * no other; the caller whom the interface established arrives as it was made, under load too.
 */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    private static final int FEWEST_METHODS = 30;
    private static final int FEWEST_ROLES = 18;
    private static final int THREADS = 16;
    private static final int CALLS = 2000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Deployment
    static WebArchive domain() {
        File[] libraries = new File("target/libraries").listFiles();
        File domain = new File("target").listFiles((folder, name) -> name.matches("ejb-module-.*\\.jar"))[0];
        return ShrinkWrap.create(WebArchive.class, "domain.war")
                .addAsLibraries(libraries)
                .addAsLibrary(domain, "ejb-module.jar")
                .addAsLibrary(jarOf(Assertions.class), "assertj.jar")
                .addAsLibrary(jarOf(ByteBuddy.class), "byte-buddy.jar")
                .addClasses(RolesIT.class, CallerProbe.class, ProbeLogin.class, ProbeBoundary.class)
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

    @Test
    @RunAsClient
    void eachRoleGetsThroughWhatTheTableNamesAndNothingElse(@ArquillianResource URL address) throws Exception {
        Map<String, Set<String>> through = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String role : RoleNames.all()) {
            through.put(role, lines(ask(address, ProbeLogin.ROLE, role)));
            expected.put(role, AccessTable.methodsOf(role));
        }

        assertThat(through).isEqualTo(expected).hasSizeGreaterThan(FEWEST_ROLES);
    }

    /** The container's own remembering of a login lost roles under load. */
    @Test
    @RunAsClient
    void callerArrivesAsItWasEstablishedUnderLoad(@ArquillianResource URL address) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<UUID> patients = Stream.generate(UUID::randomUUID).limit(CALLS).toList();
        List<Future<String>> answers = patients.stream()
                .map(patient -> threads.submit(() -> ask(address, ProbeLogin.PATIENT, patient.toString())))
                .toList();
        List<String> arrived = new ArrayList<>();
        for (Future<String> answer : answers) {
            arrived.add(answer.get());
        }
        threads.shutdown();

        assertThat(arrived)
                .isEqualTo(patients.stream()
                        .map(patient -> new IdentifiedPatient(patient, ProbeLogin.KIOSK).toString())
                        .toList());
    }

    private static String ask(URL address, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.toURI().resolve("probe"))
                .header(header, value)
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(value).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> lines(String body) {
        return body.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Method> guardedMethods() {
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

    static boolean refuses(Method method) {
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
