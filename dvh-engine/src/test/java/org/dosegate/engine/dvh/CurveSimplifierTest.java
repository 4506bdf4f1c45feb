package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveSimplifierTest {
    @Test
    void keepsOnlyTheEndsOfAStraightLine() {
        CurveSimplifier curve = new CurveSimplifier(1e-6);
        for (int k = 0; k <= 1000; k++) {
            curve.add(k, 1000 - k);
        }
        assertThat(curve.finish().doseGy()).containsExactly(0, 1000);
    }

    @Test
    void passesEveryPointWithinTheTolerance() {
        Random random = new Random(2);
        double tolerance = 0.05;
        double[] x = new double[3000];
        double[] y = new double[3000];
        y[0] = 100;
        for (int k = 1; k < x.length; k++) {
            x[k] = x[k - 1] + (random.nextInt(20) == 0 ? 1e-12 : random.nextDouble());
            y[k] = y[k - 1] - 0.03 * random.nextDouble() * (random.nextInt(50) == 0 ? 20 : 1);
        }
        CurveSimplifier simplifier = new CurveSimplifier(tolerance);
        for (int k = 0; k < x.length; k++) {
            simplifier.add(x[k], y[k]);
        }
        CumulativeCurve curve = simplifier.finish();
        assertThat(curve.doseGy().length).isLessThan(1500);
        int segment = 0;
        for (int k = 0; k < x.length; k++) {
            while (segment + 2 < curve.doseGy().length && curve.doseGy()[segment + 1] < x[k]) {
                segment++;
            }
            double x0 = curve.doseGy()[segment];
            double x1 = curve.doseGy()[segment + 1];
            double y0 = curve.volumeCc()[segment];
            double line = y0 + (x[k] - x0) / (x1 - x0) * (curve.volumeCc()[segment + 1] - y0);
            assertThat(line).isCloseTo(y[k], within(tolerance * (1 + 1e-9)));
        }
    }

    @Test
    void keepsBothEndsOfAStep() {
        CurveSimplifier curve = new CurveSimplifier(0.01);
        curve.add(0, 5);
        curve.add(2, 5);
        curve.add(Math.nextUp(2.0), 1);
        curve.add(4, 1);
        CumulativeCurve kept = curve.finish();
        assertThat(kept.doseGy()).containsExactly(0, 2, Math.nextUp(2.0), 4);
        assertThat(kept.volumeCc()).containsExactly(5, 5, 1, 1);
    }

    @Test
    void passesOverPointsThatDoNotGoOnAndNeverRises() {
        CurveSimplifier curve = new CurveSimplifier(0);
        curve.add(1, 5);
        curve.add(1, 4);
        curve.add(2, 3);
        curve.add(3, 3 + 1e-15); // sums may waver in the last bit
        CumulativeCurve kept = curve.finish();
        assertThat(kept.volumeCc()[0]).isEqualTo(5);
        assertThat(kept.volumeCc()[kept.volumeCc().length - 1]).isLessThanOrEqualTo(3);
    }
}
