package org.polyclinic.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the architecture catches the breach planted for it. */
class ArchitectureRulesFailTest {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.polyclinic.planted", "org.polyclinic.plantedother");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureTest.entitiesKnowNoServicesAndNoWeb,
                ArchitectureTest.entitiesStandBelowTheirFeature,
                ArchitectureTest.domainKnowsNeitherHttpNorPages,
                ArchitectureTest.controlIsForItsOwnFeature,
                ArchitectureTest.featuresDependOnEachOtherInOneDirection,
                ArchitectureTest.packagesAreFreeOfCycles,
                ArchitectureTest.everyBoundaryMethodHasARole,
                ArchitectureTest.boundariesNeitherTakeNorReturnEntities,
                ArchitectureTest.boundariesCheckWhatTheyAreGiven,
                ArchitectureTest.nobodyReadsTheSystemClock,
                ArchitectureTest.nobodyUsesOldDatesOrPrints,
                ArchitectureTest.namesSayWhatAClassIs);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCatchesThePlantedBreach(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void featureThatKnowsOneAboveIsCaught() {
        assertThatThrownBy(() -> Layers.under("org.polyclinic.planted")
                        .withOptionalLayers(true)
                        .check(PLANTED))
                .hasMessageContaining("PlantedClinic.visits");
    }

    @Test
    void featureThatIsNotThereIsCaught() {
        assertThatThrownBy(() -> Layers.under("org.polyclinic.planted").check(PLANTED))
                .hasMessageContaining("Layer 'schedule' is empty");
    }

    @Test
    void everyWayAroundTheCheckOfCommandsIsCaught() {
        assertThatThrownBy(() -> ArchitectureTest.boundariesCheckWhatTheyAreGiven.check(PLANTED))
                .hasMessageContaining("PlantedHelper is not @Checked")
                .hasMessageContaining("unchecked(org.polyclinic.planted.PlantedCommand): command is not @Valid")
                .hasMessageContaining(
                        "checked(org.polyclinic.planted.PlantedCommand): PlantedCommand.unlimited is a text")
                .hasMessageContaining("many(java.util.Collection): commands is not @Valid")
                .hasMessageContaining("plain(java.lang.String): text is a text without a limit");
    }
}
