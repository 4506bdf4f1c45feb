package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;
import org.junit.jupiter.api.Test;

class RingReadingsTest {
    private static List<Code> codes(boolean declaredXor, double[]... xyRings) {
        List<double[]> rings = new ArrayList<>();
        for (double z = 0; z < 10; z += 5) {
            for (double[] xy : xyRings) {
                double[] ring = new double[xy.length / 2 * 3];
                for (int i = 0; i < xy.length / 2; i++) {
                    ring[3 * i] = xy[2 * i];
                    ring[3 * i + 1] = xy[2 * i + 1];
                    ring[3 * i + 2] = z;
                }
                rings.add(ring);
            }
        }
        return RingReadings.judge("Liver", PlanarContours.of(rings), declaredXor).stream()
                .map(LoadWarning::code)
                .toList();
    }

    private static List<Code> codes(double[]... xyRings) {
        return codes(false, xyRings);
    }

    private static double[] square(double x, double y, double side) {
        return new double[] {x, y, x + side, y, x + side, y + side, x, y + side};
    }

    @Test
    void simpleRingsSideBySideLeaveNothingOpen() {
        assertThat(codes(square(0, 0, 10))).isEmpty();
        assertThat(codes(square(0, 0, 10), square(20, 0, 10))).isEmpty();
        assertThat(codes(square(0, 0, 10), square(10, 0, 10))).as("touching").isEmpty();
    }

    @Test
    void aKeyholesChannelIsNoCrossing() {
        assertThat(codes(new double[] {0, 0, 30, 0, 30, 30, 0, 30, 0, 0, 10, 10, 10, 20, 20, 20, 20, 10, 10, 10}))
                .isEmpty();
    }

    @Test
    void ringsThatCrossAreFoundWhereverTheyDo() {
        assertThat(codes(square(0, 0, 10), square(5, 5, 10))).containsExactly(Code.ROI_CROSSING_RINGS);
        assertThat(codes(new double[] {0, 0, 20, 10, 20, 0, 0, 12}))
                .as("bow tie")
                .containsExactly(Code.ROI_CROSSING_RINGS);
        assertThat(codes(new double[] {0, 0, 30, 0, 30, 20, 10, 20, 10, 10, 20, 10, 20, 30, 0, 30}))
                .as("overlapping itself")
                .containsExactly(Code.ROI_CROSSING_RINGS);
    }

    @Test
    void aTinyLoopIsSaidButDecidesNothing() {
        assertThat(codes(new double[] {0, 0, 100, 0, 100, 100, 50, 100, 49.5, 100.5, 49.5, 99.9, 50.2, 100.4, 0, 100}))
                .containsExactly(Code.ROI_RINGS_CROSS_SLIGHTLY);
    }

    @Test
    void ringsInsideOthersAreHolesOnlyWhereTheFileSaysSo() {
        assertThat(codes(square(0, 0, 30), square(10, 10, 5))).containsExactly(Code.ROI_NESTED_RINGS);
        assertThat(codes(true, square(0, 0, 30), square(10, 10, 5))).isEmpty();
    }

    @Test
    void crossingsAreThoseThatComparingAllPairsFinds() {
        Random random = new Random(20260105);
        int crossing = 0;
        for (int round = 0; round < 3000; round++) {
            int n = 3 + random.nextInt(9);
            double[] x = new double[n];
            double[] y = new double[n];
            double[] xyz = new double[3 * n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextInt(12);
                y[i] = random.nextInt(12);
                xyz[3 * i] = x[i];
                xyz[3 * i + 1] = y[i];
            }
            boolean expected = crossesByPairs(x, y);
            MonotoneChains chains = new MonotoneChains();
            chains.add(x, y);
            assertThat(chains.cross(new WorkBudget(100_000)))
                    .as("round %d", round)
                    .isEqualTo(expected);
            crossing += expected ? 1 : 0;
        }
        assertThat(crossing).isBetween(500, 2900);
    }

    private static boolean crossesByPairs(double[] x, double[] y) {
        int n = x.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int a = (i + 1) % n;
                int b = (j + 1) % n;
                if (side(x, y, i, a, j) * side(x, y, i, a, b) < 0 && side(x, y, j, b, i) * side(x, y, j, b, a) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double side(double[] x, double[] y, int from, int to, int of) {
        return Math.signum((x[to] - x[from]) * (y[of] - y[from]) - (y[to] - y[from]) * (x[of] - x[from]));
    }

    @Test
    void aRingMadeToBeSlowIsDoubtedAndNotWaitedFor() {
        int n = 100_000;
        double[] zigzag = new double[2 * n + 4];
        for (int i = 0; i < n; i++) {
            zigzag[2 * i] = i % 2 == 0 ? 0 : 100;
            zigzag[2 * i + 1] = i * 1e-3;
        }
        zigzag[2 * n] = -50;
        zigzag[2 * n + 1] = 100;
        zigzag[2 * n + 2] = -50;
        assertThat(codes(zigzag)).containsExactly(Code.ROI_CROSSING_RINGS);
    }
}
