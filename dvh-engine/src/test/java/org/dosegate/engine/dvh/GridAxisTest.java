package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class GridAxisTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);

    /** Columns run towards -x, rows towards y, so that frames go towards -z: at z = 10, 9, 6, 4. */
    private static final DoseGrid GRID = new DoseGrid(
            new float[5 * 3 * 4], 5, 3, new Vec3(20, -7, 10), X.times(-1), Y, 2, 3, new double[] {0, 1, 4, 6});

    @Test
    void ascendsWhateverTheDirectionOfTheGrid() {
        GridAxis x = GridAxis.parallelTo(X, GRID);
        assertThat(x.lowMm()).isEqualTo(12);
        assertThat(x.highMm()).isEqualTo(20);
        assertThat(x.start).isEqualTo(4);
        assertThat(x.stride).isEqualTo(-1);
        GridAxis y = GridAxis.parallelTo(Y, GRID);
        assertThat(y.lowMm()).isEqualTo(-7);
        assertThat(y.highMm()).isEqualTo(-1);
        assertThat(y.start).isZero();
        assertThat(y.stride).isEqualTo(5);
        GridAxis z = GridAxis.parallelTo(Z, GRID);
        assertThat(z.lowMm()).isEqualTo(4);
        assertThat(z.highMm()).isEqualTo(10);
        assertThat(z.start).isEqualTo(45);
        assertThat(z.stride).isEqualTo(-15);
    }

    @Test
    void findsIntervalsOfUnevenFrames() {
        GridAxis z = GridAxis.parallelTo(Z, GRID); // 4, 6, 9, 10
        double[] at = {4, 5.9, 6, 8.99, 9, 9.5, 10, 3, 11};
        int[] interval = {0, 0, 1, 1, 2, 2, 2, 0, 2};
        for (int k = 0; k < at.length; k++) {
            assertThat(z.interval(at[k])).as("%s mm", at[k]).isEqualTo(interval[k]);
        }
        assertThat(z.length(1)).isEqualTo(3);
        assertThat(z.fraction(1, 7.5)).isCloseTo(0.5, within(1e-15));
        assertThat(z.fraction(0, 3)).isZero();
        assertThat(z.fraction(2, 11)).isEqualTo(1);
    }

    @Test
    void knowsWhatPartOfARangeItHolds() {
        GridAxis z = GridAxis.parallelTo(Z, GRID);
        assertThat(z.insideShare(3, 5)).isEqualTo(0.5);
        assertThat(z.insideMiddle(3, 5)).isEqualTo(4.5);
        assertThat(z.insideShare(9, 13)).isEqualTo(0.25);
        assertThat(z.insideMiddle(9, 13)).isEqualTo(9.5);
        assertThat(z.insideShare(5, 7)).isEqualTo(1);
        assertThat(z.insideMiddle(5, 7)).isEqualTo(6);
        assertThat(z.insideShare(11, 12)).isZero();
        assertThat(z.holds(4)).isTrue();
        assertThat(z.holds(10)).isTrue();
        assertThat(z.holds(10 + 1e-9)).isFalse();
    }

    @Test
    void isNoneForADirectionThatIsNotTheGrids() {
        assertThat(GridAxis.parallelTo(Rigid.rotation(Z, 0.01).direction(X), GRID))
                .isNull();
    }
}
