package org.polyclinic.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.polyclinic.api.shared.KeyRequired;
import org.polyclinic.edge.DoorRules;

@AnalyzeClasses(packages = "org.polyclinic.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {
    /** They change nothing: a token is kept nowhere, a check and an identification only read. */
    private static final Set<String> READING = Set.of(
            "org.polyclinic.api.token.TokenResource.issue",
            "org.polyclinic.api.booking.AppointmentsResource.check",
            "org.polyclinic.api.patient.PatientsResource.identify");

    @ArchTest
    static final ArchTests doors = ArchTests.in(DoorRules.class);

    @ArchTest
    static final ArchRule databaseIsNotTouched =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule everyOperationNamesItsScope = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule everyWriteNeedsAKey = methods().that(write()).should().beAnnotatedWith(KeyRequired.class);

    @ArchTest
    static final ArchRule resourcesServeAllRequests = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    private static DescribedPredicate<JavaMethod> write() {
        return DescribedPredicate.describe(
                "change something",
                method -> Set.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                                .anyMatch(method::isAnnotatedWith)
                        && !READING.contains(method.getOwner().getName() + "." + method.getName()));
    }
}
