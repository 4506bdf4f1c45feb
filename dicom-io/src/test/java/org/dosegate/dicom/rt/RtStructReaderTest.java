package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;
import static org.dosegate.dicom.Samples.changed;
import static org.dosegate.dicom.Samples.contour;
import static org.dosegate.dicom.Samples.contours;
import static org.dosegate.dicom.Samples.roi;
import static org.dosegate.dicom.Samples.square;
import static org.dosegate.dicom.Samples.struct;
import static org.dosegate.dicom.Samples.values;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.ContourRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtStructReaderTest {

    private static RtStructureSet read(DicomDataset struct) {
        return RtStructReader.read(values(struct), "00");
    }

    /** The ROI "Liver" with these contours. */
    private static Roi liver(DicomDataset... contours) {
        return read(struct(roi(7, "Liver"), contours(7, contours)).build())
                .rois()
                .get(0);
    }

    private static List<Code> codes(Roi roi) {
        return roi.warnings().stream().map(LoadWarning::code).toList();
    }

    private static PlanarContours solid(Roi roi) {
        return ((ContourRegion) roi.region().orElseThrow()).contours();
    }

    @Test
    void anRoiIsReadWithNumberNameTypeAndSolid() {
        Roi roi = read(struct().build()).rois().get(0);
        assertThat(roi.number()).isEqualTo(7);
        assertThat(roi.name()).isEqualTo("Liver");
        assertThat(roi.interpretedType()).hasValue("ORGAN");
        assertThat(roi.frameOfReferenceUid()).hasValue(Samples.FRAME);
        assertThat(roi.warnings()).isEmpty();
        assertThat(solid(roi).planes())
                .extracting(PlanarContours.Plane::offsetMm)
                .containsExactly(-30.0, -25.0, -20.0, -15.0);
        assertThat(solid(roi).planes().get(0).ringsXyzMm().get(0))
                .containsExactly(-9, -19, -30, -9, -15, -30, 1, -15, -30, 1, -19, -30); // from the least point on
    }

    @Test
    void contoursArePairedByNumberNotByPosition() {
        DicomDataset struct = struct(
                        List.of(roi(3, "Empty"), roi(1, "Small"), roi(2, "Tall")),
                        List.of(contours(2, square(0), square(5), square(10)), contours(1, square(0), square(5))))
                .build();
        List<Roi> rois = read(struct).rois();
        assertThat(rois).extracting(Roi::name).containsExactly("Empty", "Small", "Tall");
        assertThat(codes(rois.get(0))).containsExactly(Code.ROI_EMPTY);
        assertThat(solid(rois.get(1)).planes()).hasSize(2);
        assertThat(solid(rois.get(2)).planes()).hasSize(3);
    }

    static Stream<Arguments> notEvaluable() {
        DicomDataset plain = square(0);
        DicomDataset next = square(5);
        return Stream.of(
                arguments(Code.ROI_EMPTY, new DicomDataset[] {}),
                arguments(Code.ROI_POINT, new DicomDataset[] {contour("POINT", 0, 0, 0)}),
                arguments(Code.ROI_OPEN, new DicomDataset[] {contour("OPEN_PLANAR", 0, 0, 0, 1, 0, 0, 1, 1, 0)}),
                arguments(Code.ROI_OPEN, new DicomDataset[] {contour("OPEN_NONPLANAR", 0, 0, 0, 1, 0, 3)}),
                arguments(Code.ROI_UNKNOWN_TYPE, new DicomDataset[] {contour("INTERPOLATED_PLANAR", 0, 0, 0)}),
                arguments(Code.ROI_UNKNOWN_TYPE, new DicomDataset[] {
                    changed(plain, c -> c.remove(Tags.CONTOUR_GEOMETRIC_TYPE))
                }),
                arguments(Code.ROI_MIXED_TYPES, new DicomDataset[] {
                    plain, changed(next, c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSEDPLANAR_XOR"))
                }),
                arguments(Code.ROI_POINT_COUNT, new DicomDataset[] {
                    plain, changed(next, c -> c.is(Tags.NUMBER_OF_CONTOUR_POINTS, 5))
                }),
                arguments(Code.ROI_BAD_CONTOUR, new DicomDataset[] {
                    plain, changed(next, c -> c.remove(Tags.NUMBER_OF_CONTOUR_POINTS))
                }),
                arguments(Code.ROI_BAD_CONTOUR, new DicomDataset[] {
                    plain, changed(next, c -> c.text(Tags.CONTOUR_DATA, "0,1\\2\\3\\4\\5\\6\\7\\8\\9"))
                }),
                arguments(Code.ROI_BAD_CONTOUR, new DicomDataset[] {
                    plain, changed(next, c -> c.empty(Tags.CONTOUR_DATA))
                }),
                arguments(
                        Code.ROI_OUT_OF_RANGE,
                        new DicomDataset[] {plain, contour("CLOSED_PLANAR", 0, 0, 5, 2001, 0, 5, 0, 10, 5)}),
                arguments(Code.ROI_OFFSET, new DicomDataset[] {
                    plain, changed(next, c -> c.ds(Tags.CONTOUR_OFFSET_VECTOR, 0, 0, 1))
                }),
                arguments(Code.ROI_ONE_PLANE, new DicomDataset[] {plain}),
                arguments(
                        Code.ROI_BAD_GEOMETRY,
                        new DicomDataset[] {plain, contour("CLOSED_PLANAR", 0, 0, 5, 10, 0, 5, 0, 10, 7)}),
                arguments(Code.ROI_BAD_GEOMETRY, new DicomDataset[] {plain, square(0.03)}));
    }

    @ParameterizedTest
    @MethodSource("notEvaluable")
    void anRoiWithoutSolidSaysWhy(Code why, DicomDataset[] contours) {
        Roi roi = liver(contours);
        assertThat(roi.region()).isEmpty();
        assertThat(codes(roi)).containsExactly(why);
    }

    @Test
    void oneBadRoiDoesNotStopTheOthers() {
        DicomDataset bad = changed(square(0), c -> c.text(Tags.CONTOUR_DATA, "abc"));
        List<Roi> rois = read(struct(
                                List.of(roi(1, "Bad"), roi(2, "Good")),
                                List.of(contours(1, bad), contours(2, square(0), square(5))))
                        .build())
                .rois();
        assertThat(rois.get(0).region()).isEmpty();
        assertThat(rois.get(1).region()).isPresent();
    }

    @Test
    void xorContoursAreReadAlsoWhenMisspelled() {
        DicomDataset a = changed(square(0), c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSEDPLANAR_XOR"));
        DicomDataset b = changed(square(5), c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSEDPLANAR_XOR"));
        assertThat(liver(a, b).warnings()).isEmpty();
        assertThat(liver(a, b).region()).isPresent();
        DicomDataset c = changed(a, x -> x.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR_XOR"));
        DicomDataset d = changed(b, x -> x.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR_XOR"));
        assertThat(codes(liver(c, d))).containsExactly(Code.ROI_MISSPELLED_TYPE);
        assertThat(liver(c, d).region()).isPresent();
    }

    @Test
    void aContourThatIsThereTwiceIsTakenOnce() {
        Roi roi = liver(square(0), square(5), square(5), square(10));
        assertThat(codes(roi)).containsExactly(Code.ROI_DUPLICATE_CONTOUR);
        assertThat(solid(roi).planes().get(1).ringsXyzMm()).hasSize(1);
    }

    @Test
    void aCopyThatEndsWhereItBeginsIsTakenOnce() {
        DicomDataset closed =
                contour("CLOSED_PLANAR", 1, -19, 5, 1, -15, 5, -9, -15, 5, -9, -19, 5, 1, -19, 5, 1, -19, 5);
        Roi roi = liver(square(0), square(5), closed, square(10));
        assertThat(codes(roi)).containsExactly(Code.ROI_DUPLICATE_CONTOUR);
        assertThat(solid(roi).planes().get(1).ringsXyzMm()).hasSize(1);
    }

    static Stream<DicomDataset> nearCopies() {
        return Stream.of(
                contour("CLOSED_PLANAR", -9, -19, 5.004, 1, -19, 5.004, 1, -15, 5.004, -9, -15, 5.004, -9, -19, 5.004),
                contour("CLOSED_PLANAR", -8.998, -18.998, 5, 1.002, -18.998, 5, 1.002, -14.998, 5, -8.998, -14.998, 5),
                // begins elsewhere, goes the other way round
                contour("CLOSED_PLANAR", -8.96, -19.04, 5, -9.04, -14.96, 5, 0.96, -14.96, 5, 1.04, -18.96, 5));
    }

    @ParameterizedTest
    @MethodSource("nearCopies")
    void aContourThatIsThereTwiceButForRoundingIsTakenOnce(DicomDataset copy) {
        Roi roi = liver(square(0), square(5), copy, square(10));
        assertThat(codes(roi)).containsExactly(Code.ROI_DUPLICATE_CONTOUR);
        assertThat(solid(roi).planes().get(1).ringsXyzMm()).hasSize(1);
    }

    @Test
    void aWallOfAFewTenthsOfAMillimetreIsNoCopy() {
        DicomDataset inner = contour("CLOSED_PLANAR", -8.8, -18.8, 5, 0.8, -18.8, 5, 0.8, -15.2, 5, -8.8, -15.2, 5);
        Roi roi = liver(square(0), square(5), inner, square(10));
        assertThat(codes(roi)).containsExactly(Code.ROI_NESTED_RINGS);
        assertThat(solid(roi).planes().get(1).ringsXyzMm()).hasSize(2);
    }

    @Test
    void contoursOfTwoPointsAreLeftOutWithAWarning() {
        Roi roi = liver(square(0), square(5), contour("CLOSED_PLANAR", 0, 0, 10, 1, 1, 10));
        assertThat(codes(roi)).containsExactly(Code.ROI_DEGENERATE_CONTOUR);
        assertThat(solid(roi).planes()).hasSize(2);
        assertThat(codes(liver(contour("CLOSED_PLANAR", 0, 0, 0, 1, 1, 0))))
                .containsExactly(Code.ROI_DEGENERATE_CONTOUR, Code.ROI_EMPTY);
    }

    @Test
    void missingSlicesAreToldFromUnevenSpacing() {
        assertThat(codes(liver(square(0), square(3), square(6), square(12), square(15), square(18))))
                .containsExactly(Code.ROI_GAP);
        assertThat(codes(liver(square(0), square(3), square(6), square(10), square(13), square(16))))
                .containsExactly(Code.ROI_UNEVEN_PLANES);
        assertThat(codes(liver(square(0), square(2), square(5), square(9), square(14))))
                .containsExactly(Code.ROI_UNEVEN_PLANES);
        assertThat(codes(liver(square(0), square(3.001), square(6), square(9)))).isEmpty();
    }

    /** The codes for the contours of a square at these heights. */
    private static List<Code> codesAt(double... heightsMm) {
        return codes(liver(Arrays.stream(heightsMm).mapToObj(Samples::square).toArray(DicomDataset[]::new)));
    }

    static Stream<double[]> gapsAmidUnevenSpacing() {
        return Stream.of(
                new double[] {27, 30, 33, 36, 39, 42, 78, 81, 84, 87, 90, 93, 94.5}, // one contour between the slices
                new double[] {0, 3, 6, 9, 12, 75, 77.5, 80, 82.5, 85}, // parts of different spacing
                new double[] {0, 3, 6, 9, 36, 41, 46, 51, 56},
                new double[] {0, 3, 6, 9, 10.5, 25}, // a single slice beyond the gap
                new double[] {0, 3, 6, 30, 75, 78, 81, 82.5}); // a single slice between two gaps
    }

    @ParameterizedTest
    @MethodSource("gapsAmidUnevenSpacing")
    void missingSlicesAreToldWhateverElseIsUneven(double... heightsMm) {
        assertThat(codesAt(heightsMm)).containsExactly(Code.ROI_GAP, Code.ROI_UNEVEN_PLANES);
    }

    @Test
    void aGapIsToldWhereOnlyThreePlanesAreLeft() {
        assertThat(codesAt(-15, -12, 60)).containsExactly(Code.ROI_GAP);
    }

    static Stream<double[]> unevenWithoutAGap() {
        return Stream.of(
                new double[] {0, 1, 3, 6}, // spacing that grows, evenly
                new double[] {0, 1, 4, 9, 16, 25},
                new double[] {0, 2, 5, 9.5, 16.25, 26.4},
                new double[] {0, 2, 5, 9, 14, 18, 21, 23},
                new double[] {0, 3, 6, 9, 13, 17, 20, 24, 27, 30}, // by less than a slice
                new double[] {0, 3, 6, 7.5, 9, 12, 15}, // planes too many
                new double[] {0, 1.6, 1.7, 6.7, 6.8, 8.4}, // closer where sections change
                new double[] {0, 3, 6, 9, 12, 17, 22, 27, 32, 37}); // closer in one half
    }

    @ParameterizedTest
    @MethodSource("unevenWithoutAGap")
    void unevenSpacingIsNoGap(double... heightsMm) {
        assertThat(codesAt(heightsMm)).containsExactly(Code.ROI_UNEVEN_PLANES);
    }

    @Test
    void roiNumbersMustBeUniqueAndKnown() {
        assertRefused(
                Refusal.DUPLICATE_ROI_NUMBER,
                () -> read(struct(List.of(roi(1, "A"), roi(1, "B")), List.of()).build()));
        assertRefused(
                Refusal.DUPLICATE_ROI_NUMBER,
                () -> read(struct(List.of(roi(1, "A")), List.of(contours(1), contours(1)))
                        .build()));
        assertRefused(
                Refusal.UNKNOWN_ROI_NUMBER,
                () -> read(struct(List.of(roi(1, "A")), List.of(contours(2))).build()));
        assertRefused(
                Refusal.MISSING_TAG,
                () -> read(struct().remove(Tags.STRUCTURE_SET_ROI_SEQUENCE).build()));
    }

    @Test
    void namesThatOccurTwiceAreWarnedOf() {
        List<Roi> rois = read(struct(
                                List.of(roi(1, "PTV"), roi(2, "PTV"), roi(3, "CTV")),
                                List.of(contours(1, square(0), square(5))))
                        .build())
                .rois();
        assertThat(codes(rois.get(0))).containsExactly(Code.ROI_NAME_NOT_UNIQUE);
        assertThat(codes(rois.get(1))).containsExactly(Code.ROI_EMPTY, Code.ROI_NAME_NOT_UNIQUE);
        assertThat(codes(rois.get(2))).containsExactly(Code.ROI_EMPTY);
    }

    @Test
    void anRoiWithoutNameCannotBeEvaluated() {
        DicomDataset nameless = changed(roi(7, "x"), r -> r.empty(Tags.ROI_NAME));
        Roi roi = read(struct(nameless, contours(7, square(0), square(5))).build())
                .rois()
                .get(0);
        assertThat(codes(roi)).containsExactly(Code.ROI_NO_NAME);
        assertThat(roi.region()).isEmpty();
    }

    @Test
    void undecodableNamesStayDifferentAndAreWarnedOf() {
        List<DicomDataset> rois = List.of(named(1, "左肺"), named(2, "右肺"));
        List<Roi> read = read(struct(rois, List.of()).build()).rois();
        assertThat(read).allSatisfy(roi -> assertThat(codes(roi)).contains(Code.ROI_NAME_UNDECODABLE));
        assertThat(read.get(0).name()).isNotEqualTo(read.get(1).name());
    }

    @Test
    void chineseNamesDecodeUnderTheirCharacterSet() {
        DicomDataset struct = struct(List.of(named(1, "左肺")), List.of())
                .text(Tags.SPECIFIC_CHARACTER_SET, "GB18030")
                .build();
        assertThat(read(struct).rois().get(0).name()).isEqualTo("左肺");
    }

    private static DicomDataset named(int number, String name) {
        byte[] bytes = name.getBytes(Charset.forName("GB18030"));
        return changed(roi(number, "x"), r -> r.bytes(Tags.ROI_NAME, Vr.LO, bytes));
    }

    @Test
    void theFrameOfReferenceOfTheSetStandsInForAMissingOne() {
        DicomDataset own = changed(roi(7, "x"), r -> r.remove(Tags.REFERENCED_FRAME_OF_REFERENCE_UID));
        DicomDataset struct = struct(own, contours(7)).build();
        assertThat(read(struct).rois().get(0).frameOfReferenceUid()).hasValue(Samples.FRAME);
        DicomDataset silent = changed(struct, s -> s.remove(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE));
        assertThat(read(silent).rois().get(0).frameOfReferenceUid()).isEmpty();
    }

    @Test
    void aFrameOfReferenceThatIsNoUidIsWarnedOf() {
        DicomDataset odd = changed(roi(7, "x"), r -> r.text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, "scanner"));
        Roi roi = read(struct(odd, contours(7, square(0), square(5))).build())
                .rois()
                .get(0);
        assertThat(codes(roi)).containsExactly(Code.NO_FRAME_OF_REFERENCE);
        assertThat(roi.frameOfReferenceUid()).isEmpty();
    }

    private static OptionalInt colour(Vr vr, String text) {
        DicomDataset drawn = changed(
                contours(7, square(0), square(5)),
                c -> c.bytes(Tags.ROI_DISPLAY_COLOR, vr, text.getBytes(StandardCharsets.ISO_8859_1)));
        return read(struct(roi(7, "Liver"), drawn).build()).rois().get(0).displayRgb();
    }

    @Test
    void theDisplayColourIsRead() {
        assertThat(colour(Vr.IS, "255\\ 128\\0 ")).hasValue(0xFF8000);
        assertThat(read(struct().build()).rois().get(0).displayRgb()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"256\\0\\0", "-1\\0\\0", "1\\2", "1\\2\\3\\4", "1.5\\2\\3", "red", "1\\\\3", "99999999999\\0\\0"
            })
    void aDisplayColourThatIsNoneHarmsNothing(String text) {
        assertThat(colour(Vr.IS, text)).isEmpty();
        assertThat(colour(Vr.LO, "1\\2\\3")).isEmpty();
    }
}
