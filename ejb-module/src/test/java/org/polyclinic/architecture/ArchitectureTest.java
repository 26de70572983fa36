package org.polyclinic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The shape of the domain. ArchUnit fails a rule that finds no class to check. */
@AnalyzeClasses(packages = "org.polyclinic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entitiesKnowNoServicesAndNoWeb = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(describe("are EJBs", type -> type.isAnnotatedWith(Stateless.class)))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..");

    @ArchTest
    static final ArchRule entitiesStandBelowTheirFeature = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "..control..", "..imports..");

    @ArchTest
    static final ArchRule domainKnowsNeitherHttpNorPages = noClasses()
            .that()
            .resideInAPackage("org.polyclinic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule controlIsForItsOwnFeature =
            classes().that().resideInAPackage("org.polyclinic.(*).control..").should(beUsedByTheirOwnFeatureOnly());

    @ArchTest
    static final ArchRule featuresDependOnEachOtherInOneDirection =
            slices().matching("org.polyclinic.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresKnowOnlyThoseBelow = Layers.under("org.polyclinic");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.polyclinic.(**)").should().beFreeOfCycles();

    /** Rules above name rooms: a room that is gone would make its rule say nothing. */
    @ArchTest
    static void roomsOfTheRulesExist(JavaClasses classes) {
        for (String room : List.of("boundary", "boundary.command", "boundary.view", "control", "entity", "imports")) {
            assertThat(classes.stream()
                            .filter(JavaClass.Predicates.resideInAPackage("org.polyclinic.*." + room + "..")))
                    .as(room)
                    .isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule everyBoundaryMethodHasARole = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule boundariesNeitherTakeNorReturnEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should(new ArchCondition<>("neither take nor return entities") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean entity = method.getRawReturnType().isAnnotatedWith(Entity.class)
                            || method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                    events.add(new SimpleConditionEvent(method, !entity, method.getFullName() + " handles an entity"));
                }
            });

    @ArchTest
    static final ArchRule boundariesCheckWhatTheyAreGiven = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..control..")
            .and()
            .arePublic()
            .should(new CheckedCommands());

    @ArchTest
    static final ArchRule nobodyReadsTheSystemClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.polyclinic.shared.time.Clocks")
            .should()
            .callMethodWhere(target(describe(
                    "now() without a clock",
                    method -> method.getName().equals("now")
                            && method.getOwner().getPackageName().equals("java.time")
                            && method.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nobodyUsesOldDatesOrPrints = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)$");

    private static ArchCondition<JavaClass> beUsedByTheirOwnFeatureOnly() {
        return new ArchCondition<>("be used by their own feature only") {
            @Override
            public void check(JavaClass control, ConditionEvents events) {
                String feature = feature(control);
                for (JavaAccess<?> access : control.getAccessesToSelf()) {
                    boolean own = feature(access.getOriginOwner()).equals(feature);
                    events.add(new SimpleConditionEvent(control, own, access.getDescription()));
                }
            }
        };
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        Set<Class<? extends Annotation>> security = Set.of(RolesAllowed.class, PermitAll.class);
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = security.stream()
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " has no role"));
            }
        };
    }
}
