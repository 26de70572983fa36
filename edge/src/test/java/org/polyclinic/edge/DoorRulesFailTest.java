package org.polyclinic.edge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the architecture that concerns more than one class catches the breach planted for it. */
class DoorRulesFailTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.polyclinic.planted");

    static Stream<ArchRule> rules() {
        return Stream.of(
                DoorRules.domainIsEnteredThroughItsDoors,
                DoorRules.packagesAreFreeOfCycles,
                DoorRules.failuresOfTheDomainAreNotFormattedHere);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCatchesThePlantedBreach(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).hasMessageContaining("Planted");
    }
}
