package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same plan written in another way is the same plan: no number and no verdict of a check changes. */
class FileRelationsTest {
    @TempDir
    Path folder;

    private Path protocol;

    static LongStream seeds() {
        return RelationCases.seeds();
    }

    @BeforeEach
    void writeProtocol() throws IOException {
        protocol = TinyProtocol.write(
                folder,
                "Liver: Mean[Gy] <= 24",
                "Liver: V20Gy[%] < 49",
                "Liver: D95%[Gy] >= 3",
                "Duodenum: Max[Gy] < 40",
                "Duodenum: V15Gy[cc] < 2");
    }

    private JsonNode check(RandomPlan plan) {
        return RandomPlan.verdicts(plan.check(folder, protocol));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void layoutOfTheFile(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        JsonNode usual = check(plan);
        assertThat(check(plan.with(FileForm.BARE)))
                .isEqualTo(withHeaderWarning(usual, check(plan.with(FileForm.BARE))));
        for (TransferSyntax syntax : TransferSyntax.values()) {
            for (DicomCodec.Lengths lengths : DicomCodec.Lengths.values()) {
                assertThat(check(plan.with(new FileForm(syntax, true, lengths))))
                        .isEqualTo(usual);
            }
        }
    }

    /** Files without file meta information are read with a warning each. */
    private static JsonNode withHeaderWarning(JsonNode usual, JsonNode bare) {
        JsonNode expected = usual.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) expected).set("warnings", bare.get("warnings"));
        assertThat(bare.get("warnings").size())
                .isGreaterThan(usual.get("warnings").size());
        return expected;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void encodingOfTheNames(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        assertThat(check(plan.with(plan.phantom().with(Phantom.CharacterSet.GB18030))))
                .isEqualTo(check(plan));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfStructuresContoursAndFiles(long seed) {
        Random random = new Random(seed);
        RandomPlan plan = RandomPlan.of(seed);
        List<Roi> shuffled = new ArrayList<>();
        for (Roi roi : plan.rois()) {
            List<double[]> rings = new ArrayList<>(roi.ringsXyzMm());
            Collections.shuffle(rings, random);
            shuffled.add(
                    new Roi(roi.number(), roi.name(), roi.interpretedType(), roi.rgb(), roi.geometricType(), rings));
        }
        Collections.shuffle(shuffled, random);
        Path other = folder.resolve("other");
        List<Path> files = new ArrayList<>(plan.withRois(shuffled).write(other));
        Collections.shuffle(files, random);
        Cli.Ended ended =
                Cli.run("check", files.get(0), files.get(1), files.get(2), "--protocol", protocol, "--json", "-");
        assertThat(RandomPlan.verdicts(ended)).isEqualTo(check(plan));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbersAndUids(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        List<Roi> renumbered = plan.rois().stream()
                .map(r -> new Roi(
                        900 - r.number(), r.name(), r.interpretedType(), r.rgb(), r.geometricType(), r.ringsXyzMm()))
                .toList();
        Phantom renewed =
                Phantom.of("renewed " + seed, "RANDOM^计划", "R-" + seed).with(Phantom.CharacterSet.UTF_8);
        assertThat(check(plan.withRois(renumbered).with(renewed))).isEqualTo(check(plan));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void notationOfTheDoseGrid(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        JsonNode usual = check(plan);
        DoseObject dose = plan.doses().get(0);
        assertSameFigures(check(plan.withDoses(List.of(dose.withOffsets(DoseObject.Offsets.ABSOLUTE)))), usual, 1e-9);
        DoseGrid descending = descending(dose.grid());
        assertSameFigures(check(plan.withDoses(List.of(DoseObject.plan(descending)))), usual, 1e-9);
    }

    /** The last frame first; offsets fall. */
    private static DoseGrid descending(DoseGrid g) {
        int frame = g.columns() * g.rows();
        int n = g.frames();
        float[] dose = new float[n * frame];
        double[] at = g.framePositionsMm();
        double[] offsets = new double[n];
        for (int k = 0; k < n; k++) {
            System.arraycopy(g.doseGy(), (n - 1 - k) * frame, dose, k * frame, frame);
            offsets[k] = at[n - 1 - k] - at[n - 1];
        }
        return new DoseGrid(
                dose,
                g.columns(),
                g.rows(),
                g.originMm().plus(g.normal().times(at[n - 1])),
                g.rowDirection(),
                g.columnDirection(),
                g.columnSpacingMm(),
                g.rowSpacingMm(),
                offsets);
    }

    /** Doses in steps that both widths hold. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bitsOfTheDose(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        double step = RandomPlan.PEAK_GY / 65_000;
        DoseGrid stepped = plan.dose(d -> (float) (Math.round(d / step) * step));
        DoseGrid peaked = plan.withDoses(List.of(DoseObject.plan(stepped))).dose(d -> d);
        assertSameFigures(
                check(plan.withDoses(List.of(DoseObject.plan(peaked).withBits(16)))),
                check(plan.withDoses(List.of(DoseObject.plan(peaked).withBits(32)))),
                1e-4);
    }

    /** Two beams that share the dose, and one fraction of fifteen, are the plan's dose up to the steps of the integers. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sumOfBeams(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        DoseGrid first = plan.dose(d -> 0.25f * d);
        DoseGrid second = plan.dose(d -> 0.75f * d);
        JsonNode summed = check(plan.withDoses(List.of(DoseObject.beam(first, 1), DoseObject.beam(second, 2))));
        assertSameFigures(summed, check(plan), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unrelatedStructuresAndFiles(long seed) throws IOException {
        RandomPlan plan = RandomPlan.of(seed);
        List<Roi> more = new ArrayList<>(plan.rois());
        more.add(0, TinyPlan.cube(7, "Couch"));
        Path other = folder.resolve("with others");
        plan.withRois(more).write(other);
        Files.writeString(other.resolve("readme.txt"), "not DICOM");
        JsonNode usual = check(plan);
        JsonNode among = RandomPlan.verdicts(RandomPlan.run(other, protocol));
        assertThat(among.get("goals")).isEqualTo(usual.get("goals"));
        assertThat(among.get("summary")).isEqualTo(usual.get("summary"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void localeAndTimeZoneAndSecondRun(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        Path written = folder.resolve("written");
        plan.write(written);
        String usual = RandomPlan.run(written, protocol).out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "de-DE", "fa-IR", "th-TH-u-nu-thai", "zh-CN"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertThat(RandomPlan.run(written, protocol).out()).as(tag).isEqualTo(usual);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Padding that the standard allows: an even length is reached with a space, and private elements mean nothing here. */
    @ParameterizedTest
    @MethodSource("seeds")
    void paddingAndPrivateElements(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        RandomPlan padded = plan.edited(object -> object.toBuilder()
                .text(0x00090010, org.dosegate.dicom.element.Vr.LO, "SOMEBODY ELSE")
                .text(0x00091001, org.dosegate.dicom.element.Vr.LO, "anything")
                .text(Tags.MANUFACTURER, "Somebody else ")
                .build());
        assertThat(check(padded)).isEqualTo(check(plan));
    }

    /** Verdicts are equal, and every number is within a share of the other or of 1e-3. */
    private static void assertSameFigures(JsonNode actual, JsonNode expected, double share) {
        assertThat(actual.get("summary")).isEqualTo(expected.get("summary"));
        for (int n = 0; n < expected.get("goals").size(); n++) {
            JsonNode a = actual.get("goals").get(n);
            JsonNode e = expected.get("goals").get(n);
            assertThat(a.get("verdict")).isEqualTo(e.get("verdict"));
            for (String name : new String[] {"value", "low", "high"}) {
                double value = e.get(name).doubleValue();
                assertThat(a.get(name).doubleValue())
                        .as("%s of %s", name, e.get("expression"))
                        .isCloseTo(value, within(share * Math.max(1, Math.abs(value))));
            }
        }
        for (int n = 0; n < expected.get("structures").size(); n++) {
            JsonNode a = actual.get("structures").get(n);
            JsonNode e = expected.get("structures").get(n);
            for (String name : new String[] {"volumeCc", "meanGy", "minGy", "maxGy", "d003ccGy"}) {
                double value = e.get(name).doubleValue();
                assertThat(a.get(name).doubleValue()).as(name).isCloseTo(value, within(share * Math.max(1, value)));
            }
        }
    }
}
