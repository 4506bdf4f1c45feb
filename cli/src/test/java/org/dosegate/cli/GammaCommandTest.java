package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doses of 1 Gy a millimetre: one that is d Gy hotter has gamma = d / sqrt((3 % of 50 Gy)² + (2 mm x 1 Gy/mm)²) = d / 2.5. */
class GammaCommandTest {
    private static final Phantom TINY = Phantom.of("tiny", "TINY^计划", "TINY-1").with(Phantom.CharacterSet.UTF_8);

    private static final String OTHER_FRAME = "2.25.77";

    @TempDir
    Path folder;

    private Path reference;

    @BeforeEach
    void writeReference() throws IOException {
        reference = write("reference.dcm", TINY, 0, 11, 5);
    }

    private Path write(String name, Phantom phantom, double hotterGy, int points, double spacingMm) throws IOException {
        return write(name, dose(phantom, hotterGy, points, spacingMm));
    }

    private Path write(String name, DicomDataset dose) throws IOException {
        Path file = folder.resolve(name);
        FileForm.USUAL.write(dose, file);
        return file;
    }

    private static DicomDataset dose(Phantom phantom, double hotterGy, int points, double spacingMm) {
        float[] dose = new float[points * points * points];
        double[] frames = new double[points];
        for (int k = 0; k < points; k++) {
            frames[k] = spacingMm * k;
            for (int i = 0; i < points * points; i++) {
                dose[k * points * points + i] = (float) (frames[k] + hotterGy);
            }
        }
        DoseGrid grid = new DoseGrid(
                dose,
                points,
                points,
                new Vec3(0, 0, 0),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                spacingMm,
                spacingMm,
                frames);
        return DoseObject.plan(grid).dataset(phantom);
    }

    private Cli.Ended gamma(Path evaluated, Object... more) {
        List<Object> args = new ArrayList<>(List.of("gamma", "--reference", reference, "--evaluated", evaluated));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    @Test
    void theJsonFollowsItsSchemaAndHasTheClosedForm() throws IOException {
        Cli.Ended ended = gamma(write("hot.dcm", TINY, 1, 21, 2.5), "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("gamma-1.json", ended.out());
        assertThat(root.get("meanGamma").doubleValue()).isCloseTo(0.4, within(1e-4));
        assertThat(root.get("maxGamma").doubleValue()).isCloseTo(0.4, within(2e-4));
        assertThat(root.get("points").longValue()).isEqualTo(11L * 11 * 10); // 0 Gy is below the threshold
        assertThat(root.get("passRatePercent").doubleValue()).isEqualTo(100);
        assertThat(root.get("histogram").get("points")).hasSize(20);
        assertThat(root.get("inputs")).hasSize(2);
        assertThat(root.get("criterion").get("cap").doubleValue()).isEqualTo(2);
    }

    @Test
    void severalCriteriaAndStructuresInOneRun() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        Path hot = write("hot.dcm", TINY, 2, 21, 2.5);
        Cli.Ended ended = gamma(
                hot, "--structures", plan.resolve("RS.dcm"), "--also", "1/1/10", "--also=3/2/10/local", "--json=-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("gamma-1.json", ended.out());
        assertThat(root.get("further")).hasSize(2);
        assertThat(root.get("passRatePercent").doubleValue()).isEqualTo(100); // 2 / 2.5
        assertThat(root.get("further").get(0).get("passRatePercent").doubleValue())
                .isZero(); // 2 / sqrt(0.5² + 1²)
        assertThat(root.get("further").get(1).get("criterion").get("local").booleanValue())
                .isTrue();
        JsonNode cube = root.get("structures").get(0);
        assertThat(root.get("structures")).hasSize(1);
        assertThat(cube.get("name").textValue()).isEqualTo(TinyPlan.CUBE);
        // From 10 to 40 mm, 5 mm apart: 5 points within a side, and those on it are in or out by the last bit.
        assertThat(cube.get("points").longValue()).isBetween(5L * 5 * 5, 7L * 7 * 7);
        assertThat(cube.get("meanGamma").doubleValue()).isCloseTo(0.8, within(1e-4));
        assertThat(gamma(hot, "--structures", plan.resolve("RS.dcm")).out())
                .contains("Structure", TinyPlan.CUBE, "0.800");
    }

    @Test
    void everyCriterionMustReachTheAskedRate() throws IOException {
        Path hot = write("hot.dcm", TINY, 2, 21, 2.5);
        assertThat(gamma(hot, "--min-pass-rate", "95").code()).isZero();
        assertThat(gamma(hot, "--min-pass-rate", "95", "--also", "1/1/10").code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/2", "3/2/x", "0/2/10", "3/2/10/global", "-3/2/10"})
    void aCriterionThatIsNoneIsWrongUsage(String criterion) {
        assertThat(gamma(reference, "--also=" + criterion).code()).isEqualTo(2);
    }

    @Test
    void oneLineForAPersonAndTheHistogramInFull() throws IOException {
        Path hot = write("hot.dcm", TINY, 1, 11, 5);
        assertThat(gamma(hot).out())
                .isEqualTo("Gamma 3 %/2 mm/10 %: 100.00 % of 1210 points pass, mean 0.400, max 0.400\n");
        assertThat(gamma(hot, "-v").out().lines()).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({"95, 1, 0, PASS", "95, 3, 1, FAIL"})
    void anAskedPassRateDecidesTheExitCode(String asked, double hotterGy, int code, String word) throws IOException {
        Cli.Ended ended = gamma(write("hot.dcm", TINY, hotterGy, 11, 5), "--min-pass-rate", asked);
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.out()).contains(word + ": at least 95 % asked for");
    }

    @Test
    void pointsWithoutEvaluatedDoseLeaveItOpen() throws IOException {
        Cli.Ended ended = gamma(write("small.dcm", TINY, 0, 8, 5), "--min-pass-rate", "95");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).contains("more points without evaluated dose", "NOT EVALUABLE");
        assertThat(gamma(folder.resolve("small.dcm"), "--min-pass-rate", "20").code())
                .isZero();
    }

    @Test
    void aLocalCriterionIsTighterWhereTheDoseIsLow() throws IOException {
        Path hot = write("hot.dcm", TINY, 2.1, 11, 5);
        assertThat(gamma(hot).out()).contains("100.00 % of");
        Cli.Ended local = gamma(hot, "--local", "--json", "-");
        JsonNode root = Schemas.valid("gamma-1.json", local.out());
        assertThat(root.get("criterion").get("local").booleanValue()).isTrue();
        // 2.1 / sqrt((3 % of 5 Gy)² + 2²)
        assertThat(root.get("maxGamma").doubleValue()).isCloseTo(2.1 / Math.hypot(0.15, 2), within(1e-4));
    }

    @Test
    void otherFramesOfReferenceAndPatientsAreRefused() throws IOException {
        Path otherFrame =
                write("frame.dcm", Phantom.of("other", "TINY^计划", "TINY-1").with(Phantom.CharacterSet.UTF_8), 0, 11, 5);
        Cli.Ended frame = gamma(otherFrame);
        assertThat(frame.code()).isEqualTo(3);
        assertThat(frame.err()).contains("(0020,0052)", "frame.dcm", "another frame of reference");
        Cli.Ended patient = gamma(write("patient.dcm", Phantom.of("tiny", "OTHER", "OTHER-1"), 0, 11, 5));
        assertThat(patient.code()).isEqualTo(3);
        assertThat(patient.err()).contains("another patient");
    }

    /** The frames of reference say the direction, whichever way the matrix is written. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNamedRegistrationJoinsTheFrames(boolean forwards) throws IOException {
        Path hot = hotInOtherFrame();
        Path registration = registration(forwards);
        Cli.Ended refused = gamma(hot);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("(0020,0052)", "hot.dcm", "reference.dcm", "--registration");
        Cli.Ended ended = gamma(hot, "--registration", registration, "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("gamma-1.json", ended.out());
        assertThat(root.get("meanGamma").doubleValue()).isCloseTo(0.4, within(1e-4));
        assertThat(root.get("points").longValue()).isEqualTo(11L * 11 * 10);
        assertThat(root.get("inputs")).hasSize(3);
        assertThat(root.get("warnings").toString())
                .contains("REGISTRATION_APPLIED", "[1 0 0 0; 0 1 0 0; 0 0 1 7; 0 0 0 1]");
        assertThat(gamma(hot, "--registration", registration).out()).contains("moved from the frame of reference");
    }

    @Test
    void aRegistrationThatIsNotNeededIsSaidSo() throws IOException {
        Path hot = write("hot.dcm", TINY, 1, 21, 2.5);
        Cli.Ended ended = gamma(hot, "--registration", registration(true), "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("gamma-1.json", ended.out());
        assertThat(root.get("meanGamma").doubleValue()).isCloseTo(0.4, within(1e-4));
        assertThat(root.get("warnings").toString())
                .contains("REGISTRATION_NOT_USED")
                .doesNotContain("REGISTRATION_APPLIED");
    }

    @Test
    void aRegistrationBetweenOtherFramesIsRefused() throws IOException {
        Path hot = hotInOtherFrame();
        Path registration = RegistrationFile.write(
                folder.resolve("REG.dcm"), OTHER_FRAME, "2.25.99", 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 7, 0, 0, 0, 1);
        Cli.Ended ended = gamma(hot, "--registration", registration);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("(0020,0052)", "no named registration has both");
    }

    @Test
    void aCheckMovesItsSecondDoseByTheNamedRegistration() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        Path protocol = TinyProtocol.write(folder, "Liver: GPR(3%,3mm,10%)[%] > 95");
        Path hot = hotInOtherFrame();
        assertThat(Cli.run("check", plan, "--protocol", protocol, "--gamma-dose", hot)
                        .code())
                .isEqualTo(3);
        Cli.Ended ended = Cli.run(
                "check",
                plan,
                "--protocol",
                protocol,
                "--gamma-dose",
                hot,
                "--registration",
                registration(false),
                "--json",
                "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("gamma").get("meanGamma").doubleValue()).isCloseTo(1 / Math.hypot(1.5, 3), within(2e-4));
        assertThat(root.has("doseSum")).isFalse();
        assertThat(root.get("inputs")).hasSize(5);
        assertThat(root.get("warnings").toString())
                .contains("REGISTRATION_APPLIED", "0 0 1 7")
                .doesNotContain("REGISTRATION_NOT_USED");
    }

    /** A dose that is 1 Gy hotter, and lies 7 mm lower in a frame of reference of its own. */
    private Path hotInOtherFrame() throws IOException {
        return write(
                "hot.dcm",
                dose(TINY, 1, 21, 2.5).toBuilder()
                        .text(Tags.FRAME_OF_REFERENCE_UID, OTHER_FRAME)
                        .ds(Tags.IMAGE_POSITION_PATIENT, 0, 0, -7)
                        .build());
    }

    /** 7 mm up into the reference's frame of reference, or 7 mm down out of it. */
    private Path registration(boolean forwards) throws IOException {
        String from = forwards ? OTHER_FRAME : TINY.frameOfReferenceUid();
        String into = forwards ? TINY.frameOfReferenceUid() : OTHER_FRAME;
        int z = forwards ? 7 : -7;
        return RegistrationFile.write(
                folder.resolve("REG.dcm"), from, into, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, z, 0, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dose=0", "--distance=-1", "--threshold=101", "--max-gamma=0.5", "--min-pass-rate=101"})
    void numbersThatMakeNoSenseAreWrongUsage(String option) {
        assertThat(gamma(reference, option).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, PASS, 0", "4, FAIL, 1"})
    void aCheckReadsItsGammaGoalOffASecondDose(double hotterGy, String verdict, int code) throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        Path protocol = TinyProtocol.write(folder, "Liver: GPR(3%,3mm,10%)[%] > 95", "Liver: Volume[cc] > 1");
        Path second = write("second.dcm", TINY, hotterGy, 21, 2.5);
        Path page = folder.resolve("page.html");
        Cli.Ended ended = Cli.run(
                "check",
                plan,
                "--protocol",
                protocol,
                "--gamma-dose",
                second,
                "--json",
                "-",
                "--html",
                page,
                "--lang",
                "en");
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        String html = Files.readString(page);
        assertThat(html)
                .contains(verdict.equals("PASS") ? ": 100.00 % of" : ": 0.00 % of")
                .contains("gamma-histogram-0");
        assertThat(html.contains("gamma-plane-2")).isEqualTo(verdict.equals("FAIL"));
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("verdict").textValue()).isEqualTo(verdict);
        assertThat(root.get("gamma").get("criterion").get("distanceMm").doubleValue())
                .isEqualTo(3);
        assertThat(root.get("gamma").get("meanGamma").doubleValue())
                .isCloseTo(hotterGy / Math.hypot(1.5, 3), within(2e-4));
        assertThat(root.get("inputs")).hasSize(4);
        assertThat(root.get("gamma").get("structures").get(0).get("name").textValue())
                .isEqualTo("Liver");
        Cli.Ended without = Cli.run("check", plan, "--protocol", protocol, "--json", "-");
        assertThat(without.code()).isEqualTo(4);
        assertThat(Schemas.valid("check-1.json", without.out()).has("gamma")).isFalse();
    }

    @Test
    void aSecondDoseThatDoesNotReachFarEnoughLeavesTheGoalOpen() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        Path protocol = TinyProtocol.write(folder, "Liver: GPR(3%,3mm,10%)[%] > 95");
        Path small = write("small.dcm", TINY, 0, 8, 5);
        Cli.Ended ended = Cli.run("check", plan, "--protocol", protocol, "--gamma-dose", small, "--json", "-");
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        JsonNode goal = Schemas.valid("check-1.json", ended.out()).get("goals").get(0);
        assertThat(goal.get("verdict").textValue()).isEqualTo("NOT_EVALUABLE");
        assertThat(goal.get("reasons").get(0).get("code").textValue()).isEqualTo("OUTSIDE_SECOND_DOSE");
    }

    @Test
    void aCheckDoesNotTakeThePlansOwnDoseForASecondOne() throws IOException {
        TinyPlan plan = TinyPlan.in(folder.resolve("plan"));
        Path protocol = TinyProtocol.write(folder, "Liver: GPR(3%,3mm,10%)[%] > 95");
        Path own = plan.folder().resolve("RD.dcm");
        Cli.Ended itself = Cli.run("check", plan.folder(), "--protocol", protocol, "--gamma-dose", own);
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("names the dose that is checked");
        Path copy = write(
                "copy.dcm",
                dose(TINY, 0, 11, 5).toBuilder()
                        .text(Tags.SOP_INSTANCE_UID, "2.25.4711")
                        .text(Tags.DOSE_SUMMATION_TYPE, "BEAM")
                        .build());
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--gamma-dose", copy, "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Schemas.valid("check-1.json", ended.out()).get("warnings").toString())
                .contains("SECOND_DOSE_IDENTICAL", "DOSE_SUMMATION_DIFFERS");
    }
}
