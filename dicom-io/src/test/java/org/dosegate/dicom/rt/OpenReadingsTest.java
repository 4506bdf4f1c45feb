package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.OtherReading;
import org.dosegate.engine.region.OtherReading.Question;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SolidVolume;
import org.junit.jupiter.api.Test;

class OpenReadingsTest {
    private static final double[] EVERY_3_MM = {0, 3, 6, 9, 12, 15};

    private static double[] square(double low, double high, double z) {
        return new double[] {low, low, z, high, low, z, high, high, z, low, high, z};
    }

    private static PlanarContours contours(double[] heights, double[]... lowAndHigh) {
        List<double[]> rings = new ArrayList<>();
        for (double z : heights) {
            for (double[] side : lowAndHigh) {
                rings.add(square(side[0], side[1], z));
            }
        }
        return PlanarContours.of(rings);
    }

    private static List<OtherReading> others(PlanarContours contours, boolean declaredXor) {
        List<LoadWarning> warnings = RingReadings.judge("Liver", contours, declaredXor);
        return OpenReadings.of(contours, declaredXor, warnings);
    }

    private static double cc(Region region) {
        return SolidVolume.cc(region, BetweenSlices.PRISM);
    }

    @Test
    void plainContoursHaveNoOtherReading() {
        assertThat(others(contours(EVERY_3_MM, new double[] {0, 30}), false)).isEmpty();
        assertThat(others(contours(EVERY_3_MM, new double[] {0, 10}, new double[] {20, 30}), false))
                .isEmpty();
        assertThat(others(contours(new double[] {0, 3, 6.5, 9, 13, 15}, new double[] {0, 30}), false))
                .as("uneven, but nothing missing")
                .isEmpty();
    }

    @Test
    void ringsWithinRingsMayUnite() {
        PlanarContours nested = contours(EVERY_3_MM, new double[] {0, 30}, new double[] {10, 20});
        List<OtherReading> others = others(nested, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.RINGS);
        assertThat(cc(Region.of(nested))).isCloseTo(0.8 * 18, within(0.01));
        assertThat(cc(others.get(0).region())).isCloseTo(0.9 * 18, within(0.01));
    }

    @Test
    void declaredHolesAreHoles() {
        assertThat(others(contours(EVERY_3_MM, new double[] {0, 30}, new double[] {10, 20}), true))
                .isEmpty();
    }

    @Test
    void ringsThatCrossMayUnite() {
        PlanarContours crossing = contours(EVERY_3_MM, new double[] {0, 20}, new double[] {10, 30});
        List<OtherReading> others = others(crossing, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.RINGS);
        assertThat(cc(Region.of(crossing))).isCloseTo(0.6 * 18, within(0.02));
        assertThat(cc(others.get(0).region())).isCloseTo(0.7 * 18, within(0.02));
    }

    @Test
    void aGapMayBeOpen() {
        PlanarContours gap = contours(new double[] {0, 3, 6, 15, 18, 21}, new double[] {0, 30});
        List<OtherReading> others = others(gap, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.GAP);
        assertThat(cc(Region.of(gap))).isCloseTo(0.9 * 24, within(0.01));
        assertThat(cc(others.get(0).region())).isCloseTo(0.9 * 18, within(0.01));
    }

    @Test
    void aGapMayBeOpenWhateverElseIsUneven() {
        PlanarContours gap = contours(new double[] {0, 3, 6, 18, 21, 24, 25.5}, new double[] {0, 30});
        List<OtherReading> others = others(gap, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.GAP);
        assertThat(cc(Region.of(gap))).isCloseTo(0.9 * 27.75, within(0.01));
        assertThat(cc(others.get(0).region())).isCloseTo(0.9 * 18.75, within(0.01));
    }

    @Test
    void partsOfDifferentSpacingMayBeApart() {
        PlanarContours gap = contours(new double[] {0, 3, 6, 9, 36, 41, 46, 51, 56}, new double[] {0, 30});
        List<OtherReading> others = others(gap, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.GAP);
        assertThat(cc(others.get(0).region())).isCloseTo(0.9 * (12 + 25), within(0.01));
    }

    /** A single slice beyond the gap is as thick as a slice is. */
    @Test
    void aSingleSliceBeyondAGapKeepsItsThickness() {
        PlanarContours gap = contours(new double[] {0, 3, 6, 9, 18}, new double[] {0, 30});
        List<OtherReading> others = others(gap, false);
        assertThat(others).extracting(OtherReading::question).containsExactly(Question.GAP);
        assertThat(cc(others.get(0).region())).isCloseTo(0.9 * 15, within(0.01));
    }
}
