package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Spread.Source;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.OtherReading;
import org.dosegate.engine.region.OtherReading.Question;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;

class SpreadsTest {
    private static final DoseGrid DOSE = Grids.cube(-41, 41, 3, p -> 50 + p.z());

    /** Cells and sharp edges. */
    private static final double SHARE = 3e-4;

    private static Region cylinder(double radius, double... heights) {
        return Rings.solid(Rings.stack(heights, z -> Rings.circle(1.2, -0.7, radius, z, 128)));
    }

    private static DvhReadings readings(Region region) {
        return new DvhCalculator(DOSE, DvhSettings.DEFAULT).compute(region);
    }

    private static List<Spread> of(Source source, DvhReadings readings) {
        return readings.spreads().stream()
                .filter(spread -> spread.source() == source)
                .toList();
    }

    private static double slabCc(double radius, double mm) {
        return Math.PI * radius * radius * mm / 1000;
    }

    @Test
    void eachEndCapReachesFromNothingToTheNextPlane() {
        DvhReadings readings = readings(cylinder(12, Rings.heights(-10, 3, 7)));
        double whole = slabCc(12, 21);
        double half = slabCc(12, 1.5);
        List<Spread> caps = of(Source.END_CAPS, readings);
        assertThat(caps).hasSize(2);
        for (Spread cap : caps) {
            assertThat(cap.eitherWay()).isFalse();
            double[] volumes =
                    cap.others().stream().mapToDouble(Dvh::volumeCc).sorted().toArray();
            assertThat(volumes[0]).isCloseTo(whole - half, within(SHARE * whole));
            assertThat(volumes[1]).isCloseTo(whole + half, within(SHARE * whole));
        }
        assertThat(lowest(caps.get(0))).isCloseTo(50 - 13, within(1e-4));
        assertThat(lowest(caps.get(1))).isCloseTo(50 - 11.5, within(1e-4)); // the other end's cap changes nothing here
    }

    private static double lowest(Spread spread) {
        return spread.others().stream().mapToDouble(Dvh::minGy).min().orElseThrow();
    }

    @Test
    void capsOfWhatIsCutOutMoveTheVolumeTheOtherWay() {
        DvhReadings readings =
                readings(cylinder(14, Rings.heights(-15, 3, 11)).minus(cylinder(9, Rings.heights(-6, 3, 5))));
        double whole = slabCc(14, 33) - slabCc(9, 15);
        assertThat(readings.nominal().volumeCc()).isCloseTo(whole, within(SHARE * whole));
        Interval volume =
                DvhMetrics.evaluate(new DvhMetric.Volume(), readings).interval().orElseThrow();
        double open = slabCc(14, 3) + slabCc(9, 3);
        assertThat(volume.high()).isCloseTo(whole + open, within(2 * SHARE * whole));
        assertThat(volume.low()).isCloseTo(whole - open, within(2 * SHARE * whole));
    }

    @Test
    void capsThatCannotBeHadLongerTellASizeAlone() {
        DvhReadings readings = readings(cylinder(9, Rings.heights(-6, 3, 5)).grow(Margins.uniform(4)));
        assertThat(of(Source.END_CAPS, readings)).isNotEmpty().allSatisfy(spread -> {
            assertThat(spread.eitherWay()).isTrue();
            assertThat(spread.others()).hasSize(1);
        });
    }

    @Test
    void dosesMayBeOffByHalfAStep() {
        DoseGrid stored = new DoseGrid(
                DOSE.doseGy(),
                DOSE.columns(),
                DOSE.rows(),
                DOSE.originMm(),
                DOSE.rowDirection(),
                DOSE.columnDirection(),
                DOSE.columnSpacingMm(),
                DOSE.rowSpacingMm(),
                DOSE.framePositionsMm(),
                0.05);
        Region region = cylinder(12, Rings.heights(-10, 3, 7));
        DvhReadings readings = new DvhCalculator(stored, DvhSettings.DEFAULT).compute(region);
        assertThat(of(Source.DOSE_STEP, readings(region))).isEmpty();
        Spread steps = of(Source.DOSE_STEP, readings).get(0);
        double[] means = doses(steps, Dvh::meanGy);
        assertThat(means[0]).isCloseTo(steps.base().meanGy() - 0.05, within(1e-9));
        assertThat(means[1]).isCloseTo(steps.base().meanGy() + 0.05, within(1e-9));
        Interval max =
                DvhMetrics.evaluate(new DvhMetric.Max(), readings).interval().orElseThrow();
        assertThat(max.contains(steps.base().maxGy() + 0.05)).isTrue();
    }

    private static double[] doses(Spread spread, ToDoubleFunction<Dvh> dose) {
        return spread.others().stream().mapToDouble(dose).sorted().toArray();
    }

    @Test
    void aLinearDoseHasNoOtherInterpolation() {
        Spread spread = of(Source.DOSE_INTERPOLATION, readings(cylinder(12, Rings.heights(-10, 3, 7))))
                .get(0);
        Dvh other = spread.others().get(0);
        for (double cc : new double[] {0.1, 2, 6}) {
            assertThat(other.doseAtVolumeGy(cc)).isCloseTo(spread.base().doseAtVolumeGy(cc), within(1e-4));
        }
        assertThat(other.maxGy()).isCloseTo(spread.base().maxGy(), within(1e-4));
    }

    /** A hill between grid points is higher than the trilinear dose knows. */
    @Test
    void aHillIsHigherBetweenGridPoints() {
        DoseGrid hill = Grids.cube(
                -42,
                42,
                4,
                p -> 60 * Math.exp(-(Math.pow(p.x() - 2, 2) + Math.pow(p.y() - 2, 2) + p.z() * p.z()) / 450));
        DvhReadings readings = new DvhCalculator(hill, DvhSettings.DEFAULT)
                .compute(cylinder(
                        14, DoubleStream.iterate(-12, z -> z <= 12, z -> z + 3).toArray()));
        assertThat(readings.nominal().maxGy()).isLessThan(59.5);
        Interval max =
                DvhMetrics.evaluate(new DvhMetric.Max(), readings).interval().orElseThrow();
        assertThat(max.contains(60)).isTrue();
        assertThat(max.high()).isLessThan(61);
    }

    @Test
    void ringsThatUniteFillTheHole() {
        PlanarContours nested = PlanarContours.of(
                Rings.both(Rings.cylinder(1.2, -0.7, 12, -10, 8), Rings.cylinder(1.2, -0.7, 5, -10, 8)));
        Region open = new ContourRegion(nested, List.of(new OtherReading(Question.RINGS, Region.of(nested.united()))));
        double filled = slabCc(12, 20);
        DvhReadings readings = readings(open);
        assertThat(readings.nominal().volumeCc()).isCloseTo(filled - slabCc(5, 20), within(SHARE * filled));
        Spread rings = of(Source.RINGS, readings).get(0);
        assertThat(rings.others().get(0).volumeCc()).isCloseTo(filled, within(SHARE * filled));
        assertThat(DvhMetrics.evaluate(new DvhMetric.Volume(), readings)
                        .highReading()
                        .orElseThrow()
                        .label())
                .contains("rings");
    }

    @Test
    void ringsThatCrossUniteToWhatAnyOfThemGoesAround() {
        PlanarContours crossing =
                PlanarContours.of(Rings.both(Rings.box(-10, 6, -8, 8, -10, 8), Rings.box(-4, 12, -8, 8, -10, 8)));
        double united = 22 * 16 * 20 / 1000.0;
        double cc = readings(Region.of(crossing.united())).nominal().volumeCc();
        assertThat(cc).isCloseTo(united, within(2e-3 * united)); // cells round sharp edges
        double evenOdd = united - 10 * 16 * 20 / 1000.0;
        assertThat(readings(Region.of(crossing)).nominal().volumeCc()).isCloseTo(evenOdd, within(4e-3 * evenOdd));
    }

    @Test
    void otherReadingsReachThroughCombinationsAndMargins() {
        Region other = cylinder(8, Rings.heights(-6, 3, 5));
        PlanarContours drawn = ((ContourRegion) cylinder(10, Rings.heights(-6, 3, 5))).contours();
        Region open = new ContourRegion(drawn, List.of(new OtherReading(Question.GAP, other)));
        Region plain = cylinder(3, Rings.heights(-6, 3, 5));
        assertThat(OtherReading.of(open.minus(plain)))
                .containsExactly(new OtherReading(Question.GAP, other.minus(plain)));
        assertThat(OtherReading.of(plain.union(open)))
                .containsExactly(new OtherReading(Question.GAP, plain.union(other)));
        assertThat(OtherReading.of(open.grow(Margins.uniform(2))))
                .containsExactly(new OtherReading(Question.GAP, other.grow(Margins.uniform(2))));
        assertThat(OtherReading.of(plain)).isEmpty();
    }
}
