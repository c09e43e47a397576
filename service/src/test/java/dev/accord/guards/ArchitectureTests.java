package dev.accord.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of docs/architecture.md that a compiler cannot know. */
@AnalyzeClasses(packages = "dev.accord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theEngineIsKnownOnlyToWorkersAndTheWorkflowModule = noClasses()
            .that()
            .resideOutsideOfPackages("dev.accord.workflow..", "..process..", "dev.accord.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..");

    @ArchTest
    static final ArchRule pdfboxStaysInDocument = noClasses()
            .that()
            .resideOutsideOfPackage("dev.accord.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule onlyMailSendsMail = noClasses()
            .that()
            .resideOutsideOfPackages("dev.accord.mail..", "dev.accord.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.accord.shared.Time")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Coordinates on paper, chart points and durations are not money; everything else that counts is exact. */
    @ArchTest
    static final ArchRule noFloatingPointNearMoney = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    "dev.accord.plan..",
                    "dev.accord.shared..",
                    "dev.accord.approval..",
                    "dev.accord.commission..",
                    "dev.accord.distribution.."))
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Float.class);

    @ArchTest
    static final ArchRule noMethodOfThePlanAnswersInFloatingPoint = methods()
            .that()
            .areDeclaredInClassesThat(
                    resideInAnyPackage("dev.accord.plan..", "dev.accord.shared..", "dev.accord.commission.."))
            .should()
            .notHaveRawReturnType(double.class)
            .andShould()
            .notHaveRawReturnType(Double.class)
            .andShould()
            .notHaveRawReturnType(float.class);

    /** The client calls workers reflectively: one that is not public fails at its first job, not at the start. */
    @ArchTest
    static final ArchRule workersAreCallable = methods()
            .that()
            .areAnnotatedWith(io.camunda.client.annotation.JobWorker.class)
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are public",
                    type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)));

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInside = noClasses()
            .that()
            .resideInAPackage("dev.accord.*")
            .should()
            .beAnnotatedWith(jakarta.persistence.Entity.class);

    @ArchTest
    static final ArchRule everyPackageDeclaresItsNullness = classes()
            .that()
            .resideInAPackage("dev.accord..")
            .should(new ArchCondition<>("live in a package marked @NullMarked") {
                private final Set<String> seen = new java.util.HashSet<>();

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (seen.add(type.getPackageName()) && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                }
            });
}
