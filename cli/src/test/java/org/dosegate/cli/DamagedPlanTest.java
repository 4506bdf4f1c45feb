package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
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
import org.dosegate.constraints.result.Verdict;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec.Lengths;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom.Kind;
import org.dosegate.testdata.mutation.Rewriter;
import org.dosegate.testdata.mutation.StructureMutator;
import org.dosegate.testdata.oddity.CleanPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan that breaks every limit wherever its structures lie: no damage to the structure of its files may make a goal pass, and no rewriting that
 * changes no meaning may change a number. {@code -Ddosegate.mutants} and {@code -Ddosegate.rewrites} say how many are tried.
 */
class DamagedPlanTest {
    private static final int MUTANTS = Integer.getInteger("dosegate.mutants", 300);
    private static final int REWRITES = Integer.getInteger("dosegate.rewrites", 40);
    private static final long SEED = Long.getLong("dosegate.seed", 20260105L);
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final List<Kind> KINDS = List.of(Kind.RTSTRUCT, Kind.RTDOSE, Kind.RTPLAN);
    private static final List<FileForm> FORMS = List.of(
            FileForm.USUAL,
            FileForm.IMPLICIT,
            FileForm.BARE,
            new FileForm(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, true, Lengths.DEFINED));

    @TempDir
    Path folder;

    private final Map<Kind, DicomDataset> objects = new EnumMap<>(Kind.class);
    private Path plan;
    private Protocol protocol;

    @BeforeEach
    void writeThePlan() throws IOException {
        objects.put(Kind.RTSTRUCT, CleanPlan.structures());
        objects.put(Kind.RTDOSE, CleanPlan.dose());
        objects.put(Kind.RTPLAN, CleanPlan.plan());
        plan = Files.createDirectory(folder.resolve("plan"));
        for (Map.Entry<Kind, DicomDataset> object : objects.entrySet()) {
            write(object.getKey(), FileForm.USUAL.encode(object.getValue()));
        }
        // Every dose in the grid is at least 2 Gy, where the structures lie at least 8 Gy.
        protocol = Protocols.load(Files.writeString(folder.resolve("broken.yaml"), """
                schema: dosegate.protocol/1
                id: broken
                version: "1.0"
                title: Limits that nothing in this dose keeps
                citation: made up
                prescription: {doseGy: 45, fractions: 15}
                structures:
                  - {name: Liver}
                goals:
                  - {id: max, structure: Liver, goal: "Max[Gy] < 1.9"}
                  - {id: mean, structure: Liver, goal: "Mean[Gy] < 1.9"}
                  - {id: coverage, structure: Liver, goal: "D95%[Gy] > 60"}
                  - {id: low, structure: Liver, goal: "V1.5Gy[%] < 90"}
                """));
    }

    @Test
    void noDamageToTheStructureOfAFileMakesAGoalPass(TestReporter reporter) throws IOException {
        assertThat(check().goals()).allMatch(goal -> goal.verdict() == Verdict.FAIL);
        Map<String, Integer> outcomes = new TreeMap<>();
        Random random = new Random(SEED);
        for (int n = 0; n < MUTANTS; n++) {
            long seed = random.nextLong();
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            FileForm form = FORMS.get(random.nextInt(FORMS.size()));
            byte[] sound = form.encode(objects.get(kind));
            StructureMutator.Mutant mutant = new StructureMutator(seed).mutate(sound, form);
            write(kind, mutant.bytes());
            outcomes.merge(outcome("mutant " + n + " " + mutant.damage() + " of " + kind), 1, Integer::sum);
            write(kind, FileForm.USUAL.encode(objects.get(kind)));
        }
        reporter.publishEntry("outcomes", outcomes.toString());
        assertThat(outcomes.get("refused")).isGreaterThan(MUTANTS / 3);
    }

    private String outcome(String mutant) {
        Instant begin = Instant.now();
        try {
            CheckResult result = check();
            assertThat(result.goals()).as(mutant).noneMatch(goal -> goal.verdict() == Verdict.PASS);
            assertThat(result.summary().exitCode()).as(mutant).isIn(1, 4);
            return result.warnings().size() > 1
                    ? "warned"
                    : result.summary().verdict().name();
        } catch (DicomRefusedException e) {
            assertThat(e.code()).as(mutant + ": " + e.getMessage()).isNotEqualTo(Refusal.UNEXPECTED);
            return "refused";
        } catch (PrescriptionException | PlanRefusedException e) {
            return "refused";
        } finally {
            assertThat(Duration.between(begin, Instant.now())).as(mutant).isLessThan(SLOW);
        }
    }

    @Test
    void noRewritingThatChangesNoMeaningChangesANumber() throws IOException {
        List<OptionalDouble> expected = values(check());
        Random random = new Random(SEED);
        for (int n = 0; n < REWRITES; n++) {
            Rewriter rewriter = new Rewriter(random.nextLong());
            for (Map.Entry<Kind, DicomDataset> object : objects.entrySet()) {
                write(object.getKey(), rewriter.rewrite(object.getValue()));
            }
            assertThat(values(check())).as("rewrite " + n).isEqualTo(expected);
        }
    }

    private static List<OptionalDouble> values(CheckResult result) {
        return result.goals().stream().map(GoalResult::value).toList();
    }

    private void write(Kind kind, byte[] bytes) throws IOException {
        Files.write(plan.resolve(kind + ".dcm"), bytes);
    }

    private CheckResult check() {
        return PlanChecker.check(
                PlanFiles.load(plan, new Messages(new ByteArrayOutputStream()))
                        .requirePrescription()
                        .plan(),
                protocol,
                CheckOptions.DEFAULT.withIntervals(false));
    }
}
