package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.plan.PrescriptionException;
import org.dosegate.cli.run.Messages;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.check.PlanRefusedException;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.oddity.CleanPlan;
import org.dosegate.testdata.oddity.Oddity;
import org.dosegate.testdata.oddity.OddityCatalogue;
import org.dosegate.testdata.oddity.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every odd file of the catalogue is accepted, warned of, doubted or refused as its row says. */
class OddityCatalogueTest {
    @TempDir
    static Path folder;

    private static Path protocolFile;
    private static Protocol protocol;
    private static CheckResult clean;

    @BeforeAll
    static void checkTheCleanPlan() throws IOException {
        protocolFile = OddityProtocol.write(folder);
        protocol = Protocols.load(protocolFile);
        clean = check(written(OddityCatalogue.clean()));
    }

    static Stream<Oddity> oddities() {
        return OddityCatalogue.all().stream();
    }

    @Test
    void theCleanPlanPassesWithNothingToSayButThatItHasNoImages() {
        assertThat(clean.summary().exitCode()).isZero();
        assertThat(allCodes(clean)).containsExactly("NO_CT");
    }

    @Test
    void theCatalogueIsLargeAndItsNamesAreUnique() {
        List<Oddity> all = OddityCatalogue.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all.stream().map(Oddity::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void becomesOfItWhatItsRowSays(Oddity oddity) throws IOException {
        Path plan = written(oddity);
        if (oddity.outcome() instanceof Outcome.Refused refused) {
            assertRefused(plan, refused);
            return;
        }
        CheckResult result = check(plan);
        Outcome outcome = oddity.outcome();
        if (outcome instanceof Outcome.Same same) {
            assertThat(newCodes(result)).isEmpty();
            assertSame(result, goal -> true, same.tolerance());
        } else if (outcome instanceof Outcome.Warned warned) {
            assertTouched(result, warned.code());
            assertSame(result, goal -> true, warned.tolerance());
        } else if (outcome instanceof Outcome.WarnedOther warned) {
            assertTouched(result, warned.code());
            assertSame(result, goal -> !isOdd(goal), Outcome.EXACT);
        } else if (outcome instanceof Outcome.Reads reads) {
            assertThat(newCodes(result)).isEmpty();
            assertSame(result, goal -> !isOdd(goal), Outcome.EXACT);
            assertThat(goal(result, "liver-volume").value().orElseThrow())
                    .isCloseTo(reads.volumeCc(), within(2e-3 * reads.volumeCc()));
        } else if (outcome instanceof Outcome.Doubtful doubtful) {
            assertThat(result.summary().exitCode()).isNotZero();
            assertThat(result.goals().stream().filter(OddityCatalogueTest::isOdd))
                    .isNotEmpty()
                    .allMatch(goal -> goal.borderline() && codes(goal.reasons()).contains(doubtful.code()));
        } else if (outcome instanceof Outcome.NotEvaluable not) {
            assertThat(result.summary().exitCode()).isEqualTo(4);
            assertThat(result.goals().stream().filter(OddityCatalogueTest::isOdd))
                    .isNotEmpty()
                    .anyMatch(goal -> goal.verdict() == Verdict.NOT_EVALUABLE);
            assertThat(allCodes(result)).contains(not.code());
            assertSame(result, goal -> !isOdd(goal), Outcome.EXACT);
        }
    }

    private static void assertRefused(Path plan, Outcome.Refused refused) throws IOException {
        Cli.Ended ended = Cli.run("check", plan, "--protocol", protocolFile);
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(refusal(plan)).as(ended.err()).isEqualTo(refused.code());
        assertThat(ended.err()).contains(plan.getFileName().toString()).contains("; ");
        refused.tag().ifPresent(tag -> assertThat(ended.err()).contains(Tags.label(tag)));
    }

    private static String refusal(Path plan) {
        try {
            check(plan);
        } catch (DicomRefusedException e) {
            return e.code().name();
        } catch (PrescriptionException e) {
            return e.code().name();
        } catch (PlanRefusedException e) {
            return e.code().name();
        }
        return fail("not refused");
    }

    private static void assertTouched(CheckResult result, String code) {
        Set<String> ofTheRun = codes(result.warnings());
        for (GoalResult goal : result.goals()) {
            if (isOdd(goal)) {
                assertThat(Stream.of(ofTheRun, codes(goal.reasons()), codesOfStructure(result, goal))
                                .flatMap(Set::stream))
                        .as(goal.id())
                        .contains(code);
            }
        }
    }

    private static void assertSame(CheckResult result, Predicate<GoalResult> which, double tolerance) {
        for (GoalResult goal : result.goals()) {
            if (which.test(goal)) {
                GoalResult expected = goal(clean, goal.id());
                assertThat(goal.verdict()).as(goal.id()).isEqualTo(expected.verdict());
                assertThat(goal.value().orElseThrow())
                        .as(goal.id())
                        .isCloseTo(expected.value().orElseThrow(), within(tolerance));
            }
        }
    }

    private static boolean isOdd(GoalResult goal) {
        return goal.structure().equals(CleanPlan.ODD);
    }

    private static GoalResult goal(CheckResult result, String id) {
        return result.goals().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> newCodes(CheckResult result) {
        Set<String> codes = allCodes(result);
        codes.removeAll(allCodes(clean));
        return codes;
    }

    private static Set<String> allCodes(CheckResult result) {
        return Stream.of(
                        result.warnings().stream(),
                        result.goals().stream().flatMap(goal -> goal.reasons().stream()),
                        result.structures().stream().flatMap(s -> s.warnings().stream()))
                .flatMap(notes -> notes)
                .map(Note::code)
                .filter(code -> !code.equals("OBJECT_NOT_USED"))
                .collect(Collectors.toSet());
    }

    private static Set<String> codesOfStructure(CheckResult result, GoalResult goal) {
        Optional<StructureResult> structure = result.structures().stream()
                .filter(s -> s.name().equals(goal.structure()))
                .findFirst();
        return structure.map(s -> codes(s.warnings())).orElse(Set.of());
    }

    private static Set<String> codes(List<Note> notes) {
        return notes.stream().map(Note::code).collect(Collectors.toSet());
    }

    private static Path written(Oddity oddity) throws IOException {
        Path plan = folder.resolve(oddity.id());
        oddity.write(plan);
        return plan;
    }

    private static CheckResult check(Path plan) {
        return PlanChecker.check(
                PlanFiles.load(plan, new Messages(new ByteArrayOutputStream()))
                        .requirePrescription()
                        .plan(),
                protocol,
                CheckOptions.DEFAULT.withIntervals(false));
    }
}
