package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasureTest {
    /** The measure that is a parabola through three points a unit apart, of which it knows the middle two. */
    private static Measure parabola(double first, double second, double secondDifference) {
        return new Measure(first, second, 0.5 * secondDifference);
    }

    @Test
    void findsWhereABallCloses() {
        // radius² = 16 - z², contours at z = 3.7 and 2.7
        Measure measure = parabola(16 - 3.7 * 3.7, 16 - 2.7 * 2.7, -2);
        assertThat(measure.closesBeyond(0)).isCloseTo(-0.3, within(1e-9));
        assertThat(measure.closesBeyond(1)).isNaN();
        Measure upsideDown = parabola(16 - 2.7 * 2.7, 16 - 3.7 * 3.7, -2);
        assertThat(upsideDown.closesBeyond(1)).isCloseTo(1.3, within(1e-9));
    }

    @Test
    void findsWhereALineCloses() {
        assertThat(new Measure(1, 5, 0).closesBeyond(0)).isCloseTo(-0.25, within(1e-9));
        assertThat(new Measure(3, 5, 0).closesBeyond(0)).isNaN(); // beyond half an interval
    }

    /** The tip of a cone: rounding decides whether the parabola reaches 0 before it turns. */
    @Test
    void closesAtATurningPointNextToNothing() {
        for (double left : new double[] {-1e-6, 0, 1e-6}) {
            Measure tip = parabola(left + 0.3 * 0.3, left + 1.3 * 1.3, 2);
            assertThat(tip.closesBeyond(0)).isCloseTo(-0.3, within(1e-5));
        }
    }

    @Test
    void doesNotCloseAtAWaist() {
        assertThat(parabola(5 + 0.09, 5 + 1.69, 2).closesBeyond(0)).isNaN();
    }
}
