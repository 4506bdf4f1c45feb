package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dosegate.dicom.Refusals.assertRefusedAt;
import static org.dosegate.dicom.Samples.values;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RtDoseReaderTest {

    private static RtDose read(Consumer<DatasetBuilder> change) {
        DatasetBuilder dose = Samples.dose();
        change.accept(dose);
        return RtDoseReader.read(values(dose.build()), "00");
    }

    private static Arguments refused(Refusal code, int tag, String what, Consumer<DatasetBuilder> change) {
        return arguments(code, tag, what, change);
    }

    static Stream<Arguments> refusals() {
        int scaling = Tags.DOSE_GRID_SCALING;
        int offsets = Tags.GRID_FRAME_OFFSET_VECTOR;
        int[] zeros = new int[Samples.COLUMNS * Samples.ROWS * Samples.FRAMES];
        int[] negative = Samples.counting();
        negative[17] = -1;
        return Stream.of(
                refused(Refusal.MISSING_TAG, scaling, "scaling missing", d -> d.remove(scaling)),
                refused(Refusal.EMPTY_VALUE, scaling, "scaling empty", d -> d.empty(scaling)),
                refused(Refusal.DOSE_SCALING, scaling, "scaling zero", d -> d.text(scaling, "0.0")),
                refused(Refusal.DOSE_SCALING, scaling, "scaling negative", d -> d.ds(scaling, -0.01)),
                refused(Refusal.BAD_NUMBER, scaling, "scaling NaN", d -> d.text(scaling, "NaN")),
                refused(Refusal.BAD_NUMBER, scaling, "scaling infinite", d -> d.text(scaling, "1e400")),
                refused(Refusal.BAD_NUMBER, scaling, "decimal comma", d -> d.text(scaling, "0,001")),
                refused(Refusal.BAD_NUMBER, scaling, "hexadecimal", d -> d.text(scaling, "0x1p3")),
                refused(Refusal.BAD_NUMBER, scaling, "Java suffix", d -> d.text(scaling, "1d")),
                refused(Refusal.WRONG_VALUE_COUNT, scaling, "two scalings", d -> d.ds(scaling, 0.001, 0.002)),
                refused(Refusal.DOSE_UNITS, Tags.DOSE_UNITS, "relative", d -> d.text(Tags.DOSE_UNITS, "RELATIVE")),
                refused(Refusal.DOSE_UNITS, Tags.DOSE_UNITS, "cGy", d -> d.text(Tags.DOSE_UNITS, "CGY")),
                refused(Refusal.MISSING_TAG, Tags.DOSE_UNITS, "no units", d -> d.remove(Tags.DOSE_UNITS)),
                refused(Refusal.DOSE_TYPE, Tags.DOSE_TYPE, "effective", d -> d.text(Tags.DOSE_TYPE, "EFFECTIVE")),
                refused(Refusal.DOSE_TYPE, Tags.DOSE_TYPE, "error", d -> d.text(Tags.DOSE_TYPE, "ERROR")),
                refused(Refusal.MISSING_TAG, Tags.DOSE_TYPE, "no type", d -> d.remove(Tags.DOSE_TYPE)),
                refused(
                        Refusal.DOSE_SUMMATION,
                        Tags.DOSE_SUMMATION_TYPE,
                        "control point",
                        d -> d.text(Tags.DOSE_SUMMATION_TYPE, "CONTROL_POINT")),
                refused(
                        Refusal.DOSE_SUMMATION,
                        Tags.DOSE_SUMMATION_TYPE,
                        "fraction session",
                        d -> d.text(Tags.DOSE_SUMMATION_TYPE, "FRACTION_SESSION")),
                refused(
                        Refusal.DOSE_TRANSFORMED,
                        Tags.SPATIAL_TRANSFORM_OF_DOSE,
                        "rigid",
                        d -> d.text(Tags.SPATIAL_TRANSFORM_OF_DOSE, "RIGID")),
                refused(Refusal.MISSING_TAG, offsets, "offsets missing", d -> d.remove(offsets)),
                refused(Refusal.DOSE_FRAME_OFFSETS, offsets, "too few", d -> d.ds(offsets, 0, 5, 10, 15)),
                refused(Refusal.DOSE_FRAME_OFFSETS, offsets, "neither form", d -> d.ds(offsets, 1, 6, 11, 16, 21)),
                refused(Refusal.DOSE_FRAME_OFFSETS, offsets, "not monotonic", d -> d.ds(offsets, 0, 5, 10, 9, 20)),
                refused(Refusal.DOSE_FRAME_OFFSETS, offsets, "repeated", d -> d.ds(offsets, 0, 5, 5, 15, 20)),
                refused(
                        Refusal.DOSE_FRAME_OFFSETS,
                        offsets,
                        "absolute on flipped rows",
                        d -> d.ds(offsets, -30, -25, -20, -15, -10)
                                .ds(Tags.IMAGE_ORIENTATION_PATIENT, -1, 0, 0, 0, 1, 0)),
                refused(
                        Refusal.DOSE_SINGLE_FRAME,
                        Tags.NUMBER_OF_FRAMES,
                        "one frame",
                        d -> d.is(Tags.NUMBER_OF_FRAMES, 1)),
                refused(
                        Refusal.DOSE_SINGLE_FRAME,
                        Tags.NUMBER_OF_FRAMES,
                        "no number of frames",
                        d -> d.remove(Tags.NUMBER_OF_FRAMES)),
                refused(
                        Refusal.BAD_NUMBER,
                        Tags.NUMBER_OF_FRAMES,
                        "fractional frames",
                        d -> d.text(Tags.NUMBER_OF_FRAMES, "5.0")),
                refused(Refusal.DOSE_GRID, Tags.NUMBER_OF_FRAMES, "no frames", d -> d.is(Tags.NUMBER_OF_FRAMES, 0)),
                refused(Refusal.DOSE_GRID, Tags.ROWS, "no rows", d -> d.us(Tags.ROWS, 0)),
                refused(Refusal.DOSE_GRID, Tags.PIXEL_SPACING, "spacing 0", d -> d.ds(Tags.PIXEL_SPACING, 2, 0)),
                refused(Refusal.WRONG_VALUE_COUNT, Tags.PIXEL_SPACING, "one spacing", d -> d.ds(Tags.PIXEL_SPACING, 2)),
                refused(
                        Refusal.DOSE_GRID,
                        Tags.IMAGE_ORIENTATION_PATIENT,
                        "not orthogonal",
                        d -> d.ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0.6, 0.8, 0)),
                refused(
                        Refusal.DOSE_GRID,
                        Tags.IMAGE_ORIENTATION_PATIENT,
                        "not unit",
                        d -> d.ds(Tags.IMAGE_ORIENTATION_PATIENT, 2, 0, 0, 0, 1, 0)),
                refused(
                        Refusal.MISSING_TAG,
                        Tags.IMAGE_POSITION_PATIENT,
                        "no position",
                        d -> d.remove(Tags.IMAGE_POSITION_PATIENT)),
                refused(Refusal.DOSE_PIXEL_FORMAT, Tags.BITS_ALLOCATED, "8 bits", d -> d.us(Tags.BITS_ALLOCATED, 8)),
                refused(Refusal.DOSE_PIXEL_FORMAT, Tags.BITS_STORED, "12 stored", d -> d.us(Tags.BITS_STORED, 12)),
                refused(Refusal.DOSE_PIXEL_FORMAT, Tags.HIGH_BIT, "high bit", d -> d.us(Tags.HIGH_BIT, 14)),
                refused(
                        Refusal.DOSE_PIXEL_FORMAT,
                        Tags.SAMPLES_PER_PIXEL,
                        "colour",
                        d -> d.us(Tags.SAMPLES_PER_PIXEL, 3)),
                refused(
                        Refusal.DOSE_PIXEL_FORMAT,
                        Tags.PHOTOMETRIC_INTERPRETATION,
                        "inverted",
                        d -> d.text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")),
                refused(
                        Refusal.DOSE_PIXEL_FORMAT,
                        Tags.PIXEL_REPRESENTATION,
                        "representation 2",
                        d -> d.us(Tags.PIXEL_REPRESENTATION, 2)),
                refused(
                        Refusal.DOSE_PIXEL_FORMAT,
                        Tags.FLOAT_PIXEL_DATA,
                        "float pixels",
                        d -> d.bytes(Tags.FLOAT_PIXEL_DATA, Vr.OF, new byte[4])),
                refused(
                        Refusal.DOSE_PIXEL_LENGTH,
                        Tags.PIXEL_DATA,
                        "one point short",
                        d -> d.bytes(Tags.PIXEL_DATA, Vr.OW, new byte[118])),
                refused(
                        Refusal.DOSE_PIXEL_LENGTH,
                        Tags.PIXEL_DATA,
                        "one point long",
                        d -> d.bytes(Tags.PIXEL_DATA, Vr.OW, new byte[122])),
                refused(Refusal.DOSE_NO_PIXELS, Tags.PIXEL_DATA, "no pixels", d -> d.remove(Tags.PIXEL_DATA)),
                refused(Refusal.DOSE_NO_PIXELS, Tags.PIXEL_DATA, "empty pixels", d -> d.empty(Tags.PIXEL_DATA)),
                refused(
                        Refusal.DOSE_NO_PIXELS,
                        Tags.PIXEL_DATA,
                        "encapsulated pixels",
                        d -> d.put(new DicomFragments(
                                Tags.PIXEL_DATA, Vr.OB, java.util.List.of(new byte[0], new byte[120])))),
                refused(
                        Refusal.DOSE_ALL_ZERO,
                        Tags.PIXEL_DATA,
                        "placeholder",
                        d -> d.bytes(Tags.PIXEL_DATA, Vr.OW, Samples.pixels16(zeros))),
                refused(
                        Refusal.DOSE_NEGATIVE,
                        Tags.PIXEL_DATA,
                        "negative",
                        d -> d.us(Tags.PIXEL_REPRESENTATION, 1)
                                .bytes(Tags.PIXEL_DATA, Vr.OW, Samples.pixels16(negative))),
                refused(
                        Refusal.MISSING_TAG,
                        Tags.FRAME_OF_REFERENCE_UID,
                        "no frame of reference",
                        d -> d.remove(Tags.FRAME_OF_REFERENCE_UID)),
                refused(
                        Refusal.BAD_VALUE,
                        Tags.FRAME_OF_REFERENCE_UID,
                        "no UID",
                        d -> d.text(Tags.FRAME_OF_REFERENCE_UID, "1.2.x")));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refusals")
    void whatIsNoDoseOfAVolumeInGyIsRefused(Refusal code, int tag, String what, Consumer<DatasetBuilder> change) {
        assertRefusedAt(code, tag, () -> read(change));
    }

    @Test
    void aDoseIsReadWithItsNumbersInOrder() {
        RtDose dose = read(d -> {});
        assertThat(dose.dosesGy()).hasSize(60);
        assertThat(dose.dosesGy()[0]).isEqualTo(0.01f);
        assertThat(dose.dosesGy()[59]).isEqualTo(0.6f);
        assertThat(dose.warnings()).isEmpty();
        assertThat(dose.plans()).extracting(PlanReference::planUid).containsExactly(Samples.PLAN_UID);
    }

    @Test
    void pixelSpacingIsRowsFirst() {
        DoseGeometry geometry = read(d -> {}).geometry();
        assertThat(geometry.rowSpacingMm()).isEqualTo(2);
        assertThat(geometry.columnSpacingMm()).isEqualTo(3);
        assertThat(geometry.columns()).isEqualTo(4);
        assertThat(geometry.rows()).isEqualTo(3);
    }

    @Test
    void sixteenBitsAreUnsigned() {
        int[] stored = Samples.counting();
        stored[0] = 65535;
        assertThat(read(d -> d.bytes(Tags.PIXEL_DATA, Vr.OW, Samples.pixels16(stored)))
                        .dosesGy()[0])
                .isEqualTo((float) (65535 * 0.01));
    }

    @Test
    void thirtyTwoBitsAreUnsigned() {
        long[] stored = new long[60];
        stored[3] = 4294967295L;
        RtDose dose = read(d -> d.us(Tags.BITS_ALLOCATED, 32)
                .us(Tags.BITS_STORED, 32)
                .us(Tags.HIGH_BIT, 31)
                .ds(Tags.DOSE_GRID_SCALING, 1e-8)
                .bytes(Tags.PIXEL_DATA, Vr.OW, Samples.pixels32(stored)));
        assertThat(dose.dosesGy()[3]).isEqualTo((float) (4294967295L * 1e-8));
    }

    @Test
    void signedPixelsWithoutNegativeDosesAreWarnedOf() {
        assertThat(codes(read(d -> d.us(Tags.PIXEL_REPRESENTATION, 1))))
                .containsExactly(LoadWarning.Code.SIGNED_PIXELS);
    }

    @Test
    void absoluteOffsetsAreTheSameGridAsRelativeOnes() {
        DoseGeometry absolute = read(d -> d.ds(Tags.GRID_FRAME_OFFSET_VECTOR, -30, -25, -20, -15, -10))
                .geometry();
        assertThat(absolute.framePositionsMm()).containsExactly(0, 5, 10, 15, 20);
    }

    @Test
    void descendingOffsetsStayDescending() {
        assertThat(read(d -> d.ds(Tags.GRID_FRAME_OFFSET_VECTOR, 0, -5, -10, -15, -20))
                        .geometry()
                        .framePositionsMm())
                .containsExactly(0, -5, -10, -15, -20);
    }

    @Test
    void unevenFramesKeepTheirPositionsAndAreWarnedOf() {
        RtDose dose = read(d -> d.ds(Tags.GRID_FRAME_OFFSET_VECTOR, 0, 5, 10, 18, 20));
        assertThat(dose.geometry().framePositionsMm()).containsExactly(0, 5, 10, 18, 20);
        assertThat(codes(dose)).containsExactly(LoadWarning.Code.UNEVEN_FRAMES);
    }

    @Test
    void oddScalingsAndPointersAreWarnedOf() {
        assertThat(codes(read(d -> d.ds(Tags.DOSE_GRID_SCALING, 10))))
                .containsExactly(LoadWarning.Code.COARSE_SCALING, LoadWarning.Code.IMPLAUSIBLE_DOSE);
        assertThat(codes(read(d -> d.at(Tags.FRAME_INCREMENT_POINTER, Tags.ROWS))))
                .containsExactly(LoadWarning.Code.FRAME_INCREMENT_POINTER);
        assertThat(codes(read(d -> d.text(Tags.DOSE_GRID_SCALING, "0.010000000000000000"))))
                .containsExactly(LoadWarning.Code.LONG_DECIMAL_STRING);
        assertThat(codes(read(d -> d.text(Tags.DOSE_SUMMATION_TYPE, "MULTI_PLAN"))))
                .containsExactly(LoadWarning.Code.MULTI_PLAN_DOSE);
    }

    /** The eight patient positions as planning systems write them, and an oblique grid. */
    static Stream<Arguments> orientations() {
        double h = Math.sqrt(0.5);
        return Stream.of(
                arguments("HFS", new double[] {1, 0, 0, 0, 1, 0}, new Vec3(0, 0, 1)),
                arguments("HFP", new double[] {-1, 0, 0, 0, -1, 0}, new Vec3(0, 0, 1)),
                arguments("FFS", new double[] {-1, 0, 0, 0, 1, 0}, new Vec3(0, 0, -1)),
                arguments("FFP", new double[] {1, 0, 0, 0, -1, 0}, new Vec3(0, 0, -1)),
                arguments("HFDL", new double[] {0, -1, 0, 1, 0, 0}, new Vec3(0, 0, 1)),
                arguments("HFDR", new double[] {0, 1, 0, -1, 0, 0}, new Vec3(0, 0, 1)),
                arguments("FFDL", new double[] {0, 1, 0, 1, 0, 0}, new Vec3(0, 0, -1)),
                arguments("FFDR", new double[] {0, -1, 0, -1, 0, 0}, new Vec3(0, 0, -1)),
                arguments("oblique", new double[] {h, h, 0, 0, 0, -1}, new Vec3(-h, h, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orientations")
    void pointsLieWhereTheOrientationSays(String position, double[] orientation, Vec3 normal) {
        RtDose dose = read(d -> d.ds(Tags.IMAGE_ORIENTATION_PATIENT, orientation));
        DoseGeometry g = dose.geometry();
        assertThat(g.rowDirection().cross(g.columnDirection()).minus(normal).length())
                .isLessThan(1e-12);
        Vec3 row = new Vec3(orientation[0], orientation[1], orientation[2]);
        Vec3 column = new Vec3(orientation[3], orientation[4], orientation[5]);
        Vec3 point = new Vec3(-10, -20, -30)
                .plus(row.times(2 * 3))
                .plus(column.times(1 * 2))
                .plus(normal.times(3 * 5));
        int index = (3 * Samples.ROWS + 1) * Samples.COLUMNS + 2;
        assertThat(org.dosegate.dicom.plan.Grids.of(dose).doseGyAt(point).orElseThrow())
                .isCloseTo(dose.dosesGy()[index], within(1e-5));
    }

    private static java.util.List<LoadWarning.Code> codes(RtDose dose) {
        return dose.warnings().stream().map(LoadWarning::code).toList();
    }
}
