package org.polyclinic.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.paging.Page;

/**
 * Every method of every boundary either belongs to somebody, and then a stranger with the right role gets nothing where
 * the owner gets an answer, or is said to be everybody's, with the reason. A new method without either fails.
 */
class OwnershipIT {

    private static final int FEWEST_METHODS = 30;

    @Test
    void everyBoundaryMethodHasAnOwnerOrAReasonToHaveNone() {
        Set<String> told = new TreeSet<>(EverybodysMethods.REASONS.keySet());
        OwnedMethods.cases().forEach(owned -> told.add(owned.method()));

        assertThat(boundaryMethods()).hasSizeGreaterThan(FEWEST_METHODS).isEqualTo(told);
        assertThat(OwnedMethods.cases().map(OwnedMethods.Case::method))
                .doesNotContainAnyElementsOf(EverybodysMethods.REASONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> strangerGetsNothingWhereTheOwnerGetsAnAnswer() {
        return OwnedMethods.cases()
                .map(owned -> DynamicTest.dynamicTest(owned.method() + " and " + owned.stranger(), () -> {
                    Scene scene = new Scene();

                    assertThat(answers(scene, owned, owned.stranger())).isFalse();
                    assertThat(answers(scene, owned, owned.owner())).isTrue();
                }));
    }

    /** An answer is whatever is no refusal and no empty page; any other failure fails the test. */
    private static boolean answers(Scene scene, OwnedMethods.Case owned, Who who) {
        try {
            Object answer = scene.let(who, at -> owned.act().by(scene, at, who));
            return !(answer instanceof Page<?> page) || !page.items().isEmpty();
        } catch (BusinessException refusal) {
            assertThat(refusal.kind()).isIn(BusinessException.Kind.NOT_FOUND, BusinessException.Kind.FORBIDDEN);
            return false;
        }
    }

    private static Set<String> boundaryMethods() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.polyclinic")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class)
                                && !type.getPackageName().contains(".control"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(OwnershipIT::signature)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
