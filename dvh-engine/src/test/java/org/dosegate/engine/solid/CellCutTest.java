package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellCutTest {
    private static final int FINE = 400;

    /** Midpoint sums over 400 x 400 points: points that the boundary misjudges lie on at most two lines of length sqrt(2), half of each step wrong at random. */
    private static final double BRUTE = 2e-3;

    /** Results are stored as float. */
    private static final double FLOAT = 2e-7;

    private static Coverage cut(float f00, float f10, float f01, float f11) {
        Coverage cover = new Coverage(1);
        new CellCut().set(f00, f10, f01, f11, cover, 0);
        return cover;
    }

    private static float value(Random random) {
        return random.nextInt(8) == 0 ? 0 : 2 * random.nextFloat() - 1;
    }

    @Test
    void agreesWithCountingPoints() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            float a = value(random);
            float b = value(random);
            float c = value(random);
            float d = value(random);
            double share = 0;
            double u = 0;
            double v = 0;
            for (int k = 0; k < FINE * FINE; k++) {
                double x = (k % FINE + 0.5) / FINE;
                double y = (Math.floorDiv(k, FINE) + 0.5) / FINE;
                double f = y <= x ? a + x * (b - a) + y * (d - b) : a + y * (c - a) + x * (d - c);
                if (f < 0) {
                    share++;
                    u += x - 0.5;
                    v += y - 0.5;
                }
            }
            Coverage cover = cut(a, b, c, d);
            assertThat(cover.share[0]).isCloseTo((float) (share / FINE / FINE), within((float) BRUTE));
            assertThat(cover.momentU[0]).isCloseTo((float) (u / FINE / FINE), within((float) BRUTE));
            assertThat(cover.momentV[0]).isCloseTo((float) (v / FINE / FINE), within((float) BRUTE));
            assertThat(CellArea.negativeShare(a, b, c, d)).isCloseTo(cover.share[0], within(2e-6f));
        }
    }

    @Test
    void addsUpToTheWholeCellWithItsComplement() {
        Random random = new Random(6);
        for (int trial = 0; trial < 1000; trial++) {
            float a = 2 * random.nextFloat() - 1;
            float b = 2 * random.nextFloat() - 1;
            float c = 2 * random.nextFloat() - 1;
            float d = 2 * random.nextFloat() - 1;
            Coverage in = cut(a, b, c, d);
            Coverage out = cut(-a, -b, -c, -d);
            assertThat((double) in.share[0] + out.share[0]).isCloseTo(1, within(FLOAT));
            assertThat((double) in.momentU[0] + out.momentU[0]).isCloseTo(0, within(FLOAT));
            assertThat((double) in.momentV[0] + out.momentV[0]).isCloseTo(0, within(FLOAT));
        }
    }

    @Test
    void knowsWholeEmptyAndHalfCellsExactly() {
        assertThat(cut(-1, -1, -1, -1).share[0]).isEqualTo(1);
        assertThat(cut(1, 1, 1, 1).share[0]).isZero();
        assertThat(cut(0, 0, 0, 0).share[0]).isZero(); // the boundary itself is outside
        Coverage left = cut(-1, 1, -1, 1);
        assertThat(left.share[0]).isEqualTo(0.5f);
        assertThat(left.momentU[0])
                .isCloseTo(-0.125f, within(1e-7f)); // half the cell, its middle a quarter to the left
        assertThat(left.momentV[0]).isCloseTo(0, within(1e-7f));
    }
}
