package org.dosegate.testdata.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.DoseObject.Offsets;
import org.dosegate.testdata.dicom.Phantom.CharacterSet;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Ellipsoid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what was meant: elements are read back from the bytes. */
class PhantomObjectsTest {
    private static final Phantom PHANTOM = Phantom.of("objects");
    private static final DoseField FIELD = DoseField.linear(new Vec3(0, 0, 0), 30, 1, new Vec3(0, 0, 1));
    private static final GridGeometry GEOMETRY = GridGeometry.covering(Bounds.around(10, 8, 12), 2, 2.5, 3);

    /** The first (for Part 10: after 132 bytes and the meta group) dataset that the codec reads from a bare encoding. */
    private static DicomDataset reread(DicomDataset dataset) {
        byte[] bytes = FileForm.BARE.encode(dataset);
        return DicomCodec.standard().readDataset(bytes, 0, FileForm.BARE.syntax());
    }

    private static byte[] bytes(DicomDataset dataset, int tag) {
        return ((DicomValue) dataset.get(tag).orElseThrow()).bytes();
    }

    private static String text(DicomDataset dataset, int tag) {
        return new String(bytes(dataset, tag), StandardCharsets.US_ASCII).trim();
    }

    private static double[] numbers(DicomDataset dataset, int tag) {
        String[] parts = text(dataset, tag).split("\\\\", -1);
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = Double.parseDouble(parts[i].trim());
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void dosesComeBackWithinHalfAStep(int bits) {
        DoseGrid grid = GEOMETRY.sample(FIELD);
        DicomDataset read = reread(DoseObject.plan(grid).withBits(bits).dataset(PHANTOM));
        double scaling = numbers(read, Tags.DOSE_GRID_SCALING)[0];
        ByteBuffer pixels = ByteBuffer.wrap(bytes(read, Tags.PIXEL_DATA)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(pixels.remaining())
                .isEqualTo(grid.doseGy().length * bits / 8 + (grid.doseGy().length * bits / 8) % 2);
        for (float dose : grid.doseGy()) {
            long stored = bits == 16 ? pixels.getShort() & 0xffffL : pixels.getInt() & 0xffffffffL;
            assertThat(stored * scaling).isEqualTo(dose, within(0.5 * scaling + 1e-7 * dose));
        }
        assertThat(scaling).isLessThan(bits == 16 ? 0.001 : 2e-8);
    }

    @Test
    void bothFormsOfOffsetsAndDescendingFrames() {
        GridGeometry moved = GridGeometry.covering(Bounds.around(10, 8, 12), 2, 2.5, 3);
        DoseObject plain = DoseObject.plan(moved.sample(FIELD));
        assertThat(numbers(reread(plain.dataset(PHANTOM)), Tags.GRID_FRAME_OFFSET_VECTOR))
                .startsWith(0, 3, 6);
        assertThat(numbers(reread(plain.withOffsets(Offsets.ABSOLUTE).dataset(PHANTOM)), Tags.GRID_FRAME_OFFSET_VECTOR))
                .startsWith(-12, -9, -6);
        DicomDataset descending =
                reread(DoseObject.plan(moved.descending().sample(FIELD)).dataset(PHANTOM));
        assertThat(numbers(descending, Tags.GRID_FRAME_OFFSET_VECTOR)).startsWith(0, -3, -6);
        assertThat(numbers(descending, Tags.IMAGE_POSITION_PATIENT)).containsExactly(-10, -8, 12);
        GridGeometry prone = GridGeometry.covering(
                Bounds.around(9, 9, 9),
                PatientPosition.HFP.rowDirection(),
                PatientPosition.HFP.columnDirection(),
                3,
                3,
                3);
        DoseObject absolute = DoseObject.plan(prone.sample(FIELD)).withOffsets(Offsets.ABSOLUTE);
        assertThatThrownBy(() -> absolute.dataset(PHANTOM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAllZeroDoseHasNoScaling() {
        DoseObject zero = DoseObject.plan(GEOMETRY.sample(DoseField.uniform(0)));
        assertThatThrownBy(() -> zero.dataset(PHANTOM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objectsReferToEachOther() {
        DicomDataset plan = reread(PlanObject.of("P", 45, 15).dataset(PHANTOM));
        DicomDataset dose = reread(DoseObject.plan(GEOMETRY.sample(FIELD)).dataset(PHANTOM));
        DicomDataset structures = reread(new StructureSetObject("S", "structures", List.of()).dataset(PHANTOM));
        assertThat(text(dose.items(Tags.REFERENCED_RT_PLAN_SEQUENCE).get(0), Tags.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(text(plan, Tags.SOP_INSTANCE_UID));
        assertThat(text(plan.items(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE).get(0), Tags.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(text(structures, Tags.SOP_INSTANCE_UID));
        assertThat(text(plan, Tags.FRAME_OF_REFERENCE_UID)).isEqualTo(text(dose, Tags.FRAME_OF_REFERENCE_UID));
        DicomDataset group = plan.items(Tags.FRACTION_GROUP_SEQUENCE).get(0);
        assertThat(text(group, Tags.NUMBER_OF_FRACTIONS_PLANNED)).isEqualTo("15");
        assertThat(group.items(Tags.REFERENCED_BEAM_SEQUENCE)).hasSameSizeAs(plan.items(Tags.BEAM_SEQUENCE));
        DicomDataset beam = reread(DoseObject.beam(GEOMETRY.sample(FIELD), 3).dataset(PHANTOM));
        assertThat(text(
                        beam.items(Tags.REFERENCED_RT_PLAN_SEQUENCE)
                                .get(0)
                                .items(Tags.REFERENCED_FRACTION_GROUP_SEQUENCE)
                                .get(0)
                                .items(Tags.REFERENCED_BEAM_SEQUENCE)
                                .get(0),
                        Tags.REFERENCED_BEAM_NUMBER))
                .isEqualTo("3");
    }

    @Test
    void contoursAreWrittenToAThousandthOfAMillimetre() {
        ContourStack stack = ContourStack.of(Ellipsoid.ball(12), PlaneFrame.AXIAL, 0.3, 3, new Tracing(1, 0.01));
        DicomDataset read =
                reread(new StructureSetObject("S", "structures", List.of(Roi.of(7, "Ball", "ORGAN", 0x1020FF, stack)))
                        .dataset(PHANTOM));
        DicomDataset roi = read.items(Tags.ROI_CONTOUR_SEQUENCE).get(0);
        assertThat(text(roi, Tags.ROI_DISPLAY_COLOR)).isEqualTo("16\\32\\255");
        assertThat(text(roi, Tags.REFERENCED_ROI_NUMBER)).isEqualTo("7");
        List<double[]> written = new ArrayList<>();
        for (DicomDataset contour : roi.items(Tags.CONTOUR_SEQUENCE)) {
            double[] xyz = numbers(contour, Tags.CONTOUR_DATA);
            assertThat(Integer.parseInt(text(contour, Tags.NUMBER_OF_CONTOUR_POINTS)) * 3)
                    .isEqualTo(xyz.length);
            written.add(xyz);
        }
        List<double[]> exact = stack.ringsXyzMm();
        assertThat(written).hasSameSizeAs(exact);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(written.get(i)).containsExactly(exact.get(i), within(0.000501));
        }
    }

    @Test
    void coordinatesAreShortAndExact() {
        assertThat(CoordinateText.of(-0.5)).isEqualTo("-0.5");
        assertThat(CoordinateText.of(12.03)).isEqualTo("12.03");
        assertThat(CoordinateText.of(-7.125)).isEqualTo("-7.125");
        assertThat(CoordinateText.of(100)).isEqualTo("100");
        assertThat(CoordinateText.of(0.004)).isEqualTo("0.004");
        assertThat(Double.parseDouble(CoordinateText.of(1.23456789))).isEqualTo(1.23456789);
    }

    @Test
    void namesAreEncodedInEveryCharacterSet() {
        String liver = "\u809d\u810f";
        for (CharacterSet set : new CharacterSet[] {CharacterSet.UTF_8, CharacterSet.GB18030}) {
            Phantom phantom = Phantom.of("names", "DEMO^" + liver, "N1").with(set);
            DicomDataset read = reread(new StructureSetObject(
                            "S", "structures", List.of(new Roi(1, liver, "", 0, "CLOSED_PLANAR", List.of())))
                    .dataset(phantom));
            Charset charset = set == CharacterSet.UTF_8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
            assertThat(text(read, Tags.SPECIFIC_CHARACTER_SET))
                    .isEqualTo(set.definedTerm().orElseThrow());
            byte[] name = bytes(read.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).get(0), Tags.ROI_NAME);
            assertThat(new String(name, charset).trim()).isEqualTo(liver);
            assertThat(new String(bytes(read, Tags.PATIENT_NAME), charset).trim())
                    .isEqualTo("DEMO^" + liver);
        }
    }

    @Test
    void uidsDependOnSeedAndNameAlone() {
        UidSource uids = new UidSource("a");
        assertThat(uids.uid("x")).isEqualTo(new UidSource("a").uid("x")).matches("2\\.25\\.[1-9][0-9]{1,38}");
        assertThat(uids.uid("x")).isNotEqualTo(uids.uid("y")).isNotEqualTo(new UidSource("b").uid("x"));
    }

    @Test
    void part10FilesHaveAHeaderAndBareOnesHaveNone() {
        DicomDataset plan = PlanObject.of("P", 45, 15).dataset(PHANTOM);
        for (FileForm form : new FileForm[] {FileForm.USUAL, FileForm.IMPLICIT}) {
            byte[] file = form.encode(plan);
            assertThat(new String(file, 128, 4, StandardCharsets.US_ASCII)).isEqualTo("DICM");
        }
        byte[] bare = FileForm.BARE.encode(plan);
        assertThat(ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).getInt())
                .isEqualTo(0x00120008);
    }
}
