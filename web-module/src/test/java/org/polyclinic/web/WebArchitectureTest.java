package org.polyclinic.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import org.polyclinic.edge.DoorRules;

@AnalyzeClasses(packages = "org.polyclinic.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchTests doors = ArchTests.in(DoorRules.class);

    @ArchTest
    static final ArchRule databaseIsNotTouched =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule backingsOfPagesAreNamed =
            classes().that().haveSimpleNameEndingWith("Backing").should().beAnnotatedWith(Named.class);
}
