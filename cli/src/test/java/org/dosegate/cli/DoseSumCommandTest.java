package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A plan of 1 Gy a millimetre and a second dose of half as much, on a grid of its own: the cube's maximum is 40 Gy, with the second dose 60 Gy. */
class DoseSumCommandTest {
    private static final Phantom TINY = Phantom.of("tiny", "TINY^计划", "TINY-1").with(Phantom.CharacterSet.UTF_8);
    private static final String OTHER_FRAME = "2.25.77";

    @TempDir
    Path folder;

    private Path plan;
    private Path second;

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan")).folder();
        second = folder.resolve("second.dcm");
        FileForm.USUAL.write(secondDose(), second);
    }

    private static DicomDataset secondDose() {
        int n = 26;
        float[] dose = new float[n * n * n];
        double[] frames = new double[n];
        for (int k = 0; k < n; k++) {
            frames[k] = 2.0 * k;
            for (int i = 0; i < n * n; i++) {
                dose[k * n * n + i] = (float) (0.5 * frames[k]);
            }
        }
        DoseGrid grid = new DoseGrid(dose, n, n, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2, 2, frames);
        return new DoseObject(
                        "second", grid, 32, DoseObject.Offsets.RELATIVE, "PLAN", "second plan", OptionalInt.empty())
                .dataset(TINY);
    }

    private Cli.Ended check(Path protocol, Object... more) {
        List<Object> args = new ArrayList<>(List.of("check", plan, "--protocol", protocol, "--json", "-"));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    private static List<String> codes(JsonNode notes) {
        List<String> codes = new ArrayList<>();
        notes.forEach(note -> codes.add(note.get("code").textValue()));
        return codes;
    }

    @Test
    void aSumOfPlansNeedsThePrescriptionOfAllAndSaysWhatItIs() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 70");
        Cli.Ended open = check(protocol, "--dose", plan.resolve("RD.dcm"), "--dose", second);
        assertThat(open.code()).isEqualTo(3);
        assertThat(open.err()).contains("sum of several plans", "--prescription");
        Path csv = folder.resolve("goals.csv");
        Path page = folder.resolve("page.html");
        Cli.Ended ended = check(
                protocol,
                "--dose",
                plan.resolve("RD.dcm"),
                "--dose",
                second,
                "--prescription",
                "45/15",
                "--csv",
                csv,
                "--html",
                page,
                "--lang",
                "en");
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        JsonNode goal = root.get("goals").get(0);
        assertThat(goal.get("verdict").textValue()).isEqualTo("PASS");
        assertThat(goal.get("value").doubleValue()).isCloseTo(60, within(1e-4));
        JsonNode sum = root.get("doseSum");
        assertThat(sum.get("parts")).hasSize(2);
        assertThat(sum.get("ofOnePlan").booleanValue()).isFalse();
        String uid = sum.get("parts").get(1).get("sopInstanceUid").textValue();
        assertThat(codes(root.get("warnings"))).contains("DOSES_SUMMED", "PRESCRIPTION_FROM_COMMAND_LINE");
        assertThat(Files.readString(csv)).contains("DOSE_COMPOSED", uid);
        assertThat(Files.readString(page)).contains(uid, "second.dcm");
        assertThat(root.get("inputs")).hasSize(4);
    }

    /** The sum of two plans in one object is of no one fractionation, as that of two objects is not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eqd2OfAStoredSumOfPlansIsNotEvaluable(boolean saysSo) throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[GyEQD2] < 70", "Liver: Max[Gy] < 70");
        Files.writeString(
                protocol,
                Files.readString(protocol).replace("- name: Liver", "- name: Liver%n    alphaBetaGy: 3".formatted()));
        Path file = plan.resolve("RD.dcm");
        DicomDataset dose = new DicomFileReader(DicomCodec.standard())
                .read(file)
                .orElseThrow()
                .dataset();
        assertThat(check(protocol).code()).isZero();
        List<DicomDataset> plans = new ArrayList<>(dose.items(Tags.REFERENCED_RT_PLAN_SEQUENCE));
        plans.add(plans.get(0).toBuilder()
                .text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.78")
                .build());
        DatasetBuilder sum = dose.toBuilder();
        FileForm.USUAL.write(
                (saysSo
                                ? sum.text(Tags.DOSE_SUMMATION_TYPE, "MULTI_PLAN")
                                : sum.sequence(Tags.REFERENCED_RT_PLAN_SEQUENCE, plans))
                        .build(),
                file);
        Path csv = folder.resolve("goals.csv");
        Cli.Ended ended = check(protocol, "--csv", csv);
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("verdict").textValue()).isEqualTo("NOT_EVALUABLE");
        assertThat(codes(root.get("goals").get(0).get("reasons"))).contains("FRACTIONATION_OF_SUM");
        assertThat(root.get("goals").get(1).get("verdict").textValue()).isEqualTo("PASS");
        assertThat(codes(root.get("warnings"))).contains("MULTI_PLAN_DOSE");
        assertThat(root.get("doseSum").get("ofOnePlan").booleanValue()).isFalse();
        assertThat(Files.readString(csv)).contains("stored as the sum of several plans");
    }

    /** The second dose with steps that no point of the plan's grid shows: what is interpolated there is open by as much. */
    private void writeSaw() throws IOException {
        int n = 8;
        float[] dose = new float[n * n * n];
        double[] frames = new double[n];
        for (int k = 0; k < n; k++) {
            frames[k] = 7.3 * k;
            for (int i = 0; i < n * n; i++) {
                dose[k * n * n + i] = k % 2 == 0 ? 10 : 30;
            }
        }
        DoseGrid grid =
                new DoseGrid(dose, n, n, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 7.3, 7.3, frames);
        FileForm.USUAL.write(
                new DoseObject("saw", grid, 32, DoseObject.Offsets.RELATIVE, "PLAN", "saw", OptionalInt.empty())
                        .dataset(TINY),
                second);
    }

    @Test
    void whatResamplingLeavesOpenWidensTheIntervals() throws IOException {
        writeSaw();
        Path protocol = TinyProtocol.write(folder, "Liver: V45Gy[%] < 99");
        Cli.Ended plain = check(protocol);
        Cli.Ended ended = check(protocol, "--prior-dose", second);
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        double error = root.get("doseSum").get("resamplingErrorGy").doubleValue();
        assertThat(error).isBetween(1.0, 20.0);
        assertThat(codes(root.get("warnings"))).contains("DOSE_RESAMPLED");
        JsonNode goal = root.get("goals").get(0);
        double width = goal.get("high").doubleValue() - goal.get("low").doubleValue();
        JsonNode alone = Schemas.valid("check-1.json", plain.out()).get("goals").get(0);
        assertThat(width)
                .isGreaterThan(
                        2 + alone.get("high").doubleValue() - alone.get("low").doubleValue());
    }

    /** Without goals there are no intervals to widen: each structure's figures say between which values they lie. */
    @Test
    void whatResamplingLeavesOpenStandsBesideTheFiguresOfADvh() throws IOException {
        writeSaw();
        Path csv = folder.resolve("dvh.csv");
        Cli.Ended ended = Cli.run("dvh", plan, "--prior-dose", second, "--json", "-", "--csv", csv);
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("dvh-1.json", ended.out());
        JsonNode cube = root.get("structures").get(0);
        for (String figure : List.of("minGy", "meanGy", "maxGy", "d003ccGy")) {
            JsonNode interval = cube.get("resampling").get(figure);
            double value = cube.get(figure).doubleValue();
            assertThat(interval.get("low").doubleValue()).isLessThanOrEqualTo(value);
            assertThat(interval.get("high").doubleValue()).isGreaterThanOrEqualTo(value);
        }
        // The saw goes from 10 to 30 Gy: resampling hides no more.
        JsonNode mean = cube.get("resampling").get("meanGy");
        double width = mean.get("high").doubleValue() - mean.get("low").doubleValue();
        assertThat(width).isBetween(0.1, 20.0);
        assertThat(Files.readString(csv)).contains("meanLowGy", mean.get("low").asText());
        assertThat(Cli.run("dvh", plan, "--prior-dose", second).out()).contains("at least", "at most");
        Cli.Ended plain = Cli.run("dvh", plan, "--json", "-");
        assertThat(Schemas.valid("dvh-1.json", plain.out())
                        .get("structures")
                        .get(0)
                        .has("resampling"))
                .isFalse();
        assertThat(Cli.run("dvh", plan).out()).doesNotContain("at most");
    }

    @Test
    void anEarlierDoseCountsForLimitsAndNotForCoverage() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 50", "Liver: Min[Gy] > 12");
        assertThat(check(protocol).code()).isEqualTo(1); // the maximum is 40 Gy, the minimum 10 Gy
        Cli.Ended ended = check(protocol, "--prior-dose", second);
        assertThat(ended.code()).isEqualTo(1);
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("verdict").textValue()).isEqualTo("FAIL");
        assertThat(root.get("goals").get(1).get("verdict").textValue()).isEqualTo("NOT_EVALUABLE");
        assertThat(codes(root.get("goals").get(1).get("reasons"))).contains("PRIOR_DOSE_HELPS");
        assertThat(codes(root.get("warnings"))).contains("PRIOR_DOSE").doesNotContain("PRESCRIPTION_FROM_COMMAND_LINE");
        assertThat(root.get("doseSum").get("parts").get(1).get("prior").booleanValue())
                .isTrue();
    }

    @Test
    void aWeightMultiplies() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 130");
        String weight = plan.resolve("RD.dcm") + "=3";
        assertThat(check(protocol, "--weight", weight).code()).isEqualTo(3);
        Cli.Ended ended = check(protocol, "--weight", weight, "--prescription", "45/15");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("value").doubleValue()).isCloseTo(120, within(1e-4));
        assertThat(root.get("doseSum").get("parts").get(0).get("weight").doubleValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RD.dcm", "=2", "RD.dcm=", "RD.dcm=0", "RD.dcm=-1", "RD.dcm=1e3", "RD.dcm=two"})
    void aWeightThatIsNoneIsWrongUsage(String weight) throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 130");
        assertThat(check(protocol, "--weight=" + weight).code()).isEqualTo(2);
    }

    @Test
    void aRegistrationMustBeNamedAndItsMatrixIsPrinted() throws IOException {
        DicomDataset moved = secondDose().toBuilder()
                .text(Tags.FRAME_OF_REFERENCE_UID, OTHER_FRAME)
                .ds(Tags.IMAGE_POSITION_PATIENT, 0, 0, -7)
                .build();
        FileForm.USUAL.write(moved, second);
        Path registration = registration(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 7, 0, 0, 0, 1);
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 70");
        Cli.Ended refused = check(protocol, "--prior-dose", second);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("(0020,0052)", "second.dcm", "--registration");
        Cli.Ended ended = check(protocol, "--prior-dose", second, "--registration", registration);
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("value").doubleValue()).isCloseTo(60, within(1e-4));
        JsonNode matrix =
                root.get("doseSum").get("parts").get(1).get("registration").get("matrix");
        assertThat(matrix).hasSize(16);
        assertThat(matrix.get(11).doubleValue()).isEqualTo(7);
        assertThat(root.get("warnings").toString()).contains("[1 0 0 0; 0 1 0 0; 0 0 1 7; 0 0 0 1]");
        registration(1.1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 7, 0, 0, 0, 1);
        Cli.Ended scaled = check(protocol, "--prior-dose", second, "--registration", registration);
        assertThat(scaled.code()).isEqualTo(3);
        assertThat(scaled.err()).contains("(3006,00C6)", "scales");
    }

    private Path registration(double... rowMajor) throws IOException {
        String frame =
                ((DicomValue) secondDose().get(Tags.FRAME_OF_REFERENCE_UID).orElseThrow()).latin1();
        return RegistrationFile.write(folder.resolve("REG.dcm"), OTHER_FRAME, frame, rowMajor);
    }
}
