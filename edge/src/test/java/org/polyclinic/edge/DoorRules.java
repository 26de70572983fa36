package org.polyclinic.edge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.polyclinic.booking.Refusal;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.failure.InvalidInput;
import org.polyclinic.shared.text.Messages;

/** What holds for both WARs, pages and API: how they enter the domain. */
public class DoorRules {

    /** Where the domain may be entered: values and failures of features, their boundaries, and what serves all. */
    private static final String[] DOORS = {
        "org.polyclinic.edge..", "org.polyclinic.*", "org.polyclinic.*.boundary..", "org.polyclinic.shared.."
    };

    private static final String[] WARS = {"org.polyclinic.web..", "org.polyclinic.api.."};

    @ArchTest
    static final ArchRule domainIsEnteredThroughItsDoors = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.polyclinic..")
                    .and(not(resideInAnyPackage(DOORS)))
                    .and(not(resideInAnyPackage(WARS))));

    @ArchTest
    static void doorsExist(JavaClasses classes) {
        JavaClasses all = new ClassFileImporter().importPackages("org.polyclinic");
        for (String door : DOORS) {
            assertThat(all.stream().filter(resideInAPackage(door))).as(door).isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.polyclinic.(**)").should().beFreeOfCycles();

    /** Their words come from the edge, the same for pages and the API. */
    @ArchTest
    static final ArchRule failuresOfTheDomainAreNotFormattedHere = noClasses()
            .should()
            .callMethod(BusinessException.class, "args")
            .orShould()
            .callMethod(InvalidInput.Fault.class, "args")
            .orShould()
            .callMethod(Refusal.class, "args")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Messages.class);
}
