package org.polyclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.testing.Boundaries;

/**
 * Every boundary method, asked by every kind of caller with every role for the own and for somebody else's, in the own and
 * in another clinic, does what {@link AccessTable} says. A method that is not in the table is open to nobody.
 */
class AccessIT {

    private static final int FEWEST_METHODS = 45;
    private static final int FEWEST_ROLES = 18;
    private static final Map<String, Act> ACTS = Acts.all();
    private static final Map<String, Method> METHODS = BoundaryMethods.all();

    /** One call: who asks in which situation. */
    private record Attempt(Asker asker, Situation situation) {}

    @Test
    void everyMethodIsInTheTableAndAskedHere() {
        TreeSet<String> told = new TreeSet<>(AccessTable.methods());
        told.addAll(AccessTable.OPEN.keySet());

        assertThat(METHODS.keySet()).hasSizeGreaterThan(FEWEST_METHODS).isEqualTo(told);
        assertThat(ACTS.keySet()).isEqualTo(new TreeSet<>(AccessTable.methods()));
        assertThat(METHODS.keySet().stream().filter(name -> BoundaryMethods.open(METHODS.get(name))))
                .containsExactlyInAnyOrderElementsOf(AccessTable.OPEN.keySet());
    }

    /** A door behind it would hide a role that was let in by mistake. */
    @Test
    void everyMethodAsksForTheRolesOfTheTable() {
        Map<String, Set<String>> asked = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        AccessTable.methods().forEach(method -> {
            asked.put(method, BoundaryMethods.roles(METHODS.get(method)));
            expected.put(method, AccessTable.of(method).keySet());
        });

        assertThat(asked).isEqualTo(expected);
    }

    @Test
    void everyRoleAsks() {
        Scene scene = new Scene();
        TreeSet<String> asking = new TreeSet<>();
        Asker.everybody()
                .forEach(asker -> asking.addAll(asker.maker()
                        .of(scene.patient.id(), scene.world.clinic, true)
                        .roles()));

        assertThat(asking).hasSizeGreaterThan(FEWEST_ROLES).isEqualTo(RoleNames.all());
    }

    @Test
    void documentationShowsTheTable() throws Exception {
        assertThat(Files.readString(Path.of("../docs/access.md"))).contains(AccessTable.markdown());
    }

    /** Those refused come first, on one scene: they must leave it so that the others find what they ask for. */
    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSaysOf() {
        return ACTS.keySet().stream()
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    Act act = ACTS.get(method);
                    Scene scene = new Scene();
                    List<String> wrong = new ArrayList<>();
                    for (Attempt attempt : attempts(method, scene, false)) {
                        wrong.addAll(unexpected(method, scene, attempt, false));
                    }
                    for (Attempt attempt : attempts(method, scene, true)) {
                        Scene own = act.changes() ? new Scene() : scene;
                        wrong.addAll(unexpected(method, own, attempt, true));
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static List<Attempt> attempts(String method, Scene scene, boolean allowed) {
        return Asker.everybody().stream()
                .flatMap(asker -> Stream.of(Situation.values()).map(situation -> new Attempt(asker, situation)))
                .filter(attempt -> allows(method, caller(method, scene, attempt), attempt.situation()) == allowed)
                .toList();
    }

    private static boolean allows(String method, Caller caller, Situation situation) {
        Map<String, Rule> rules = AccessTable.of(method);
        return caller.roles().stream()
                .anyMatch(role -> rules.containsKey(role) && rules.get(role).allows(caller, situation));
    }

    private static Caller caller(String method, Scene scene, Attempt attempt) {
        return ACTS.get(method).caller(scene, attempt.asker(), attempt.situation());
    }

    private static List<String> unexpected(String method, Scene scene, Attempt attempt, boolean expected) {
        Caller caller = caller(method, scene, attempt);
        boolean answered = admitted(method, caller) && answers(method, scene, caller, attempt.situation());
        return answered == expected ? List.of() : List.of((answered ? "answered: " : "refused: ") + attempt);
    }

    /** As the container decides; that it does so is shown by {@link org.polyclinic.container.RolesIT}. */
    private static boolean admitted(String method, Caller caller) {
        return !Collections.disjoint(BoundaryMethods.roles(METHODS.get(method)), caller.roles());
    }

    /** An answer is whatever is no refusal and no empty page; any other failure fails the test. */
    private static boolean answers(String method, Scene scene, Caller caller, Situation situation) {
        scene.domain.sql("DELETE FROM attempt");
        try {
            Object answer = Boundaries.request(scene.domain, caller, at -> ACTS.get(method)
                    .call()
                    .apply(new Act.Ask(scene, at, caller, situation.own)));
            return !(answer instanceof Page<?> page) || !page.items().isEmpty();
        } catch (BusinessException refusal) {
            assertThat(refusal.kind()).isIn(BusinessException.Kind.NOT_FOUND, BusinessException.Kind.FORBIDDEN);
            return false;
        }
    }
}
