package org.polyclinic.edge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.polyclinic.edge", importOptions = ImportOption.DoNotIncludeTests.class)
class EdgeArchitectureTest {

    @ArchTest
    static final ArchRule edgeServesBothAndKnowsNeither = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule edgeKnowsValuesOfTheDomainOnly = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.polyclinic..")
                    .and(not(resideInAnyPackage(
                            "org.polyclinic.edge..", "org.polyclinic.*", "org.polyclinic.shared.."))));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.polyclinic.(**)").should().beFreeOfCycles();
}
