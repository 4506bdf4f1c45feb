package org.dosegate.testdata.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.testdata.roundtrip.Written.region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Solids whose sections change too fast for the regular planes: rounded ends, cavities, and operands whose planes lie at different heights. */
class WrittenCombinationsTest {
    private static final Tracing TRACING = new Tracing(1, 0.005);
    private static final double[] SPACINGS_MM = {1, 2, 3, 5};
    private static final Solid BOX = new Box(22, 22, 22);

    private static ContourStack drawn(Solid solid, double firstMm, double spacingMm) {
        return ContourStack.of(solid, PlaneFrame.AXIAL, firstMm, spacingMm, TRACING);
    }

    /** Spacings and readings. */
    static Stream<Arguments> planes() {
        List<Arguments> all = new ArrayList<>();
        for (double spacing : SPACINGS_MM) {
            for (BetweenSlices reading : BetweenSlices.values()) {
                all.add(Arguments.of(spacing, reading));
            }
        }
        return all.stream();
    }

    /** Spacings, readings, and by what share of the spacing the second operand's planes are higher. */
    static Stream<Arguments> phases() {
        return planes().flatMap(p -> Stream.of(0.2, 0.5).map(phase -> Arguments.of(p.get()[0], p.get()[1], phase)));
    }

    private static void assertKept(Written written) {
        assertThat(written.read().warnings()).extracting(LoadWarning::code).doesNotContain(LoadWarning.Code.ROI_GAP);
        written.assertSame();
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aColumnWithRoundedEndsIsKept(double spacing, BetweenSlices reading) {
        ContourStack column = drawn(new Box(5, 5, 15), spacing / 2, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).grow(Margins.uniform(5)), column));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aGrownShellIsKept(double spacing, BetweenSlices reading) {
        ContourStack ball = drawn(Ellipsoid.ball(20), 0.4, spacing);
        assertKept(Written.of(
                reading, set -> region(set, 0).grow(Margins.uniform(5)).minus(region(set, 0)), ball));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aShellBetweenDrawnBallsIsKept(double spacing, BetweenSlices reading) {
        ContourStack outer = drawn(Ellipsoid.ball(20), 0.4, spacing);
        ContourStack inner = drawn(Ellipsoid.ball(16), 0.4, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).minus(region(set, 1)), outer, inner));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aBoxWithACavityIsKept(double spacing, BetweenSlices reading) {
        ContourStack box = drawn(BOX, 0.4, spacing);
        ContourStack ball = drawn(Ellipsoid.ball(20), 0.4, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).minus(region(set, 1)), box, ball));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aThroughHoleIsKept(double spacing, BetweenSlices reading) {
        ContourStack outer = drawn(new Ellipsoid(30, 22, 26), 0.4, spacing);
        ContourStack hole = drawn(Frustum.cylinder(8, 80).moved(Pose.shift(4, 2, 0)), 0.4, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).minus(region(set, 1)), outer, hole));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void aShrunkKidneyIsKept(double spacing, BetweenSlices reading) {
        ContourStack kidney = drawn(ShapeCatalogue.named("kidney").solid(), 0.4, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).grow(Margins.uniform(-3)), kidney));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whatTwoBallsShareIsKept(double spacing, BetweenSlices reading, double phase) {
        ContourStack ball = drawn(Ellipsoid.ball(20), 0.4, spacing);
        ContourStack other = drawn(Ellipsoid.ball(18).moved(Pose.shift(8, 3, 5)), 0.4 + phase * spacing, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).intersection(region(set, 1)), ball, other));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aBallOutsideAnotherIsKept(double spacing, BetweenSlices reading, double phase) {
        ContourStack ball = drawn(Ellipsoid.ball(20), 0.4, spacing);
        ContourStack other = drawn(Ellipsoid.ball(18).moved(Pose.shift(8, 3, 5)), 0.4 + phase * spacing, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).minus(region(set, 1)), ball, other));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aBoxAroundAKidneyIsKept(double spacing, BetweenSlices reading, double phase) {
        ContourStack box = drawn(BOX, 0.4, spacing);
        ContourStack kidney = drawn(ShapeCatalogue.named("kidney").solid(), 0.4 + phase * spacing, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).minus(region(set, 1)), box, kidney));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aThinSlabOfABallIsKept(double spacing, BetweenSlices reading, double phase) {
        ContourStack ball = drawn(Ellipsoid.ball(20), 0.4, spacing);
        ContourStack slab = drawn(new Box(40, 40, 7), 0.4 + phase * spacing, spacing);
        assertKept(Written.of(reading, set -> region(set, 0).intersection(region(set, 1)), ball, slab));
    }
}
