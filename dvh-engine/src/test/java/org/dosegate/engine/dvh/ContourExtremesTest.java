package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;

class ContourExtremesTest {
    private static final DoseGrid ALONG_X = Grids.cube(-42, 42, 3, p -> 50 + p.x());
    private static final double SPACING = 3;

    /** What the writing of points leaves open, Gy. */
    private static final double WRITTEN = 0.02;

    /** Squares about the axis, every 3 mm from -12 to 12. */
    private static PlanarContours squares(DoubleUnaryOperator half) {
        return PlanarContours.of(Rings.stack(Rings.heights(-12, SPACING, 9), z -> {
            double h = half.applyAsDouble(z);
            return new double[] {-h, -h, z, h, -h, z, h, h, z, -h, h, z};
        }));
    }

    private static ContourExtremes of(PlanarContours contours, DoseGrid dose, int sign) {
        return new ContourExtremes(ContourDoses.of(contours, dose), dose, sign);
    }

    @Test
    void anEdgeBetweenTwoPlanesIsWhereTheLinesAroundItMeet() {
        PlanarContours roof = squares(z -> 20 - 0.5 * Math.abs(z - 1.2));
        ContourExtremes hot = of(roof, ALONG_X, 1);
        assertThat(hot.onContoursGy()).isCloseTo(50 + 19.4 - WRITTEN, within(1e-4));
        assertThat(hot.possibleGy()).isCloseTo(50 + 20 + WRITTEN, within(1e-4));
        ContourExtremes cold = of(roof, ALONG_X, -1);
        assertThat(cold.onContoursGy()).isCloseTo(50 - 19.4 + WRITTEN, within(1e-4));
        assertThat(cold.possibleGy()).isCloseTo(50 - 20 - WRITTEN, within(1e-4));
    }

    @Test
    void straightAndHollowSidesReachNoFarther() {
        assertThat(of(squares(z -> 20), ALONG_X, 1).possibleGy()).isCloseTo(70 + WRITTEN, within(1e-4));
        assertThat(of(squares(z -> 20 + 0.5 * z), ALONG_X, 1).possibleGy()).isCloseTo(76 + WRITTEN, within(1e-4));
        assertThat(of(squares(z -> 15 + 0.03 * z * z), ALONG_X, 1).possibleGy())
                .isLessThan(50 + 15 + 0.03 * 144 + WRITTEN + 1e-4);
    }

    /** Beside the first plane only the line from beyond it is known. */
    @Test
    void aShoulderBehindTheFirstPlaneIsWithinReach() {
        PlanarContours shoulder = squares(z -> z < -11 ? 14 : 20 - 0.25 * (z + 9));
        assertThat(of(shoulder, ALONG_X, 1).possibleGy()).isCloseTo(50 + 20 + 0.75 + WRITTEN, within(1e-4));
    }

    /** The intervals that come of it hold the truth, and stay as narrow as the contours around a round body allow. */
    @Test
    void aBallsExtremesLieInsideAndAreKnownWell() {
        double radius = 21;
        double least = Math.sqrt(radius * radius - 1.5 * 1.5);
        Region ball = Rings.solid(Rings.stack(
                Rings.heights(-19.5, SPACING, 14),
                z -> Rings.circle(0, 0, Math.sqrt(radius * radius - z * z), z, 720)));
        DvhReadings readings = new DvhCalculator(ALONG_X, DvhSettings.DEFAULT).compute(ball);
        Interval max =
                DvhMetrics.evaluate(new DvhMetric.Max(), readings).interval().orElseThrow();
        Interval min =
                DvhMetrics.evaluate(new DvhMetric.Min(), readings).interval().orElseThrow();
        assertThat(max.low()).isLessThan(50 + least);
        assertThat(max.high()).isGreaterThan(50 + radius).isLessThan(50 + radius + 0.5);
        assertThat(min.high()).isGreaterThan(50 - least);
        assertThat(min.low()).isLessThan(50 - radius).isGreaterThan(50 - radius - 0.5);
    }

    private static Interval interval(DvhMetric metric, Region region, DoseGrid dose) {
        return DvhMetrics.evaluate(metric, new DvhCalculator(dose, DvhSettings.DEFAULT).compute(region))
                .interval()
                .orElseThrow();
    }

    private static DoseGrid peak(double topGy, double sigmaMm) {
        return Grids.cube(-42, 42, 2, p -> topGy * Math.exp(-p.dot(p) / (2 * sigmaMm * sigmaMm)));
    }

    /** The dose rises from the contours to the middle of a small target, where the grid has its maximum: nothing can be hotter. */
    @Test
    void aPeakInsideBoundsWhatTheSurfaceMayHave() {
        Region small = Rings.solid(Rings.stack(
                Rings.heights(-4.5, 3, 4), z -> Rings.circle(0, 0, Math.sqrt(36 - z * z), z, 60)));
        Interval max = interval(new DvhMetric.Max(), small, peak(60, 8));
        assertThat(max.high()).isBetween(60.0, 61.5);
    }

    /** On the other side of a hole the dose does not go on as it does on this one. */
    @Test
    void aHoleIsNotCrossed() {
        double[] heights = Rings.heights(-15, 3, 11);
        List<double[]> wall = new ArrayList<>(Rings.stack(heights, z -> Rings.circle(0, 0, 16, z, 90)));
        wall.addAll(Rings.stack(heights, z -> Rings.circle(0, 0, 6, z, 60)));
        double inner = 60 * Math.exp(-0.5 * 36 / 144);
        assertThat(of(PlanarContours.of(wall), peak(60, 12), 1).possibleGy()).isCloseTo(inner, within(0.2));
    }

    /** A straight side of two points has its extreme between them. */
    @Test
    void aSideOfTwoPointsIsKnownBetweenThem() {
        DoseGrid across = Grids.cube(-42, 42, 2, p -> 90 + p.x() - 0.02 * p.y() * p.y());
        Region box = Rings.solid(Rings.box(-20, 20, -20, 20, -15, 15));
        Interval max = interval(new DvhMetric.Max(), box, across);
        assertThat(max.low()).isBetween(109.8, 110.001);
        assertThat(max.high()).isBetween(110.0, 110.2);
        Interval d2 = interval(new DvhMetric.DoseAtVolume(2, DvhMetric.VolumeUnit.PERCENT), box, across);
        assertThat(d2.high() - d2.low()).isLessThan(1);
    }

    /** What is hottest by its contours is not always what may be hottest. */
    @Test
    void everyPartIsAskedForItself() {
        DoseGrid outwards = Grids.cube(-42, 42, 3, p -> 30 + Math.abs(p.x()));
        double[] heights = Rings.heights(-12, SPACING, 9);
        List<double[]> rings = new ArrayList<>(Rings.stack(heights, z -> square(-14, 5.5, z)));
        rings.addAll(Rings.stack(heights, z -> square(14, 6 - 0.5 * Math.abs(z - 1.5), z)));
        assertThat(of(PlanarContours.of(rings), outwards, 1).possibleGy()).isCloseTo(30 + 20 + WRITTEN, within(1e-3));
    }

    private static double[] square(double x, double half, double z) {
        return new double[] {x - half, -half, z, x + half, -half, z, x + half, half, z, x - half, half, z};
    }

    /** The hottest place lies on the grid's border, and by rounding beyond it. */
    @Test
    void aStructureThatReachesBeyondTheGridHasAnInterval() {
        DoseGrid small = Grids.cube(-15, 15, 2.5, p -> 50 + p.x() + 0.1 * p.y());
        for (double x : new double[] {15, 14.3, 12.1, 16.7}) {
            Region half = Rings.solid(Rings.stack(Rings.heights(-9, 3, 7), z -> Rings.circle(x, 0.3, 9, z, 100)));
            Interval max = interval(new DvhMetric.Max(), half, small);
            assertThat(max.low()).isBetween(60.0, 66.0);
            assertThat(max.high()).isInfinite();
        }
    }

    @Test
    void nothingIsKnownOfContoursOutsideTheGrid() {
        DoseGrid elsewhere = Grids.cube(60, 90, 3, p -> 50 + p.x());
        assertThat(of(squares(z -> 20), elsewhere, 1).possibleGy()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(of(squares(z -> 20), elsewhere, -1).onContoursGy()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
