package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        return new ContourExtremes(contours, ContourExtremes.doses(contours, dose), dose, sign);
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

    @Test
    void nothingIsKnownOfContoursOutsideTheGrid() {
        DoseGrid elsewhere = Grids.cube(60, 90, 3, p -> 50 + p.x());
        assertThat(of(squares(z -> 20), elsewhere, 1).possibleGy()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(of(squares(z -> 20), elsewhere, -1).onContoursGy()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
