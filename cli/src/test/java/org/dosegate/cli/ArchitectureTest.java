package org.dosegate.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules: cli -> report -> constraints -> engine <- dicom <- cli; test-data -> dicom. No others, no circles. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dosegate");

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.dosegate..");
    }

    @ParameterizedTest
    @CsvSource({
        "engine, engine",
        "constraints, constraints engine",
        "report, report constraints engine",
        "dicom, dicom engine",
        "testdata, testdata dicom engine",
        "cli, cli report constraints engine dicom testdata",
    })
    void aModuleDependsOnNoOthersThanItsArrowsSay(String module, String allowed) {
        String[] packages = Arrays.stream(allowed.split(" ", -1))
                .map(p -> "org.dosegate." + p + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign = ours().and(DescribedPredicate.not(resideInAnyPackage(packages)));
        assertThat(PRODUCT.that(resideInAPackage("org.dosegate." + module + "..")))
                .isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage("org.dosegate." + module + "..")
                .should()
                .dependOnClassesThat(foreign)
                .check(PRODUCT);
    }

    @Test
    void theEngineAndTheProtocolsKnowNoDicom() {
        noClasses()
                .that()
                .resideInAnyPackage("org.dosegate.engine..", "org.dosegate.constraints..", "org.dosegate.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.aoju..", "org.dcm4che3..", "org.dosegate.dicom..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheCodecNamesTheDicomLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dosegate.dicom.codec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.aoju..", "org.dcm4che3..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheCommandLineKnowsTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dosegate.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(PRODUCT);
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching("org.dosegate.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(PRODUCT);
    }

    @Test
    void nobodyPrintsPastTheChannelThatSeesFailures() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @Test
    void recordsOfResultsLiveBelowTheOutputs() {
        classes()
                .that()
                .resideInAPackage("org.dosegate.constraints.result..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dosegate.constraints.result..", "org.dosegate.engine..", "java..")
                .check(PRODUCT);
    }

    /** Math's transcendental functions may differ in the last bit from one Java to the next; StrictMath's may not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sin", "cos", "tan", "asin", "acos", "atan", "exp", "expm1", "log", "log10", "log1p", "cbrt"})
    void resultsDoNotDependOnTheMachine(String function) {
        noClasses()
                .that()
                .resideInAnyPackage("org.dosegate.engine..", "org.dosegate.dicom..", "org.dosegate.constraints..")
                .should()
                .callMethod(Math.class, function, double.class)
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atan2", "pow", "hypot"})
    void resultsDoNotDependOnTheMachineEither(String function) {
        noClasses()
                .that()
                .resideInAnyPackage("org.dosegate.engine..", "org.dosegate.dicom..", "org.dosegate.constraints..")
                .should()
                .callMethod(Math.class, function, double.class, double.class)
                .check(PRODUCT);
    }
}
