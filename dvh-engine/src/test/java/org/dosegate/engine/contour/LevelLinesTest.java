package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class LevelLinesTest {
    private static PlaneLattice lattice(int columns, int rows, double pitchMm) {
        return new PlaneLattice(new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), pitchMm, columns, rows);
    }

    private static float[] values(PlaneLattice lattice, DoubleBinaryOperator f) {
        float[] values = new float[lattice.points()];
        for (int k = 0; k < values.length; k++) {
            int row = k / lattice.columns();
            values[k] =
                    (float) f.applyAsDouble((k - row * lattice.columns()) * lattice.pitchMm(), row * lattice.pitchMm());
        }
        return values;
    }

    private static double area(double[] ring) {
        return Rings2d.signedArea(ring);
    }

    @Test
    void aLevelOfALinearFunctionIsAStraightLineFromRimToRim() {
        PlaneLattice lattice = lattice(30, 20, 0.7);
        List<LevelLine> lines = LevelLines.of(values(lattice, (u, v) -> 3 + 2 * u - v), lattice, 17.3);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).closed()).isFalse();
        double[] uv = lines.get(0).uv();
        for (int i = 0; i < uv.length; i += 2) {
            assertThat(3 + 2 * uv[i] - uv[i + 1]).isEqualTo(17.3, within(1e-5));
        }
        double[] ends = {uv[1], uv[uv.length - 1]};
        assertThat(Math.min(ends[0], ends[1])).isEqualTo(0, within(1e-9));
        assertThat(Math.max(ends[0], ends[1])).isEqualTo(19 * 0.7, within(1e-9));
    }

    @Test
    void aHillHasARingAroundItsHighSideAndAPitOneTheOtherWayRound() {
        PlaneLattice lattice = lattice(61, 61, 1);
        DoubleBinaryOperator hill = (u, v) -> 50 - Math.sqrt((u - 30.3) * (u - 30.3) + (v - 29.6) * (v - 29.6));
        LevelLine ring = LevelLines.of(values(lattice, hill), lattice, 30).get(0);
        assertThat(ring.closed()).isTrue();
        assertThat(area(ring.uv())).isEqualTo(Math.PI * 400, within(1.0));
        for (int i = 0; i < ring.uv().length; i += 2) {
            assertThat(hill.applyAsDouble(ring.uv()[i], ring.uv()[i + 1])).isEqualTo(30, within(0.01));
        }
        LevelLine pit = LevelLines.of(values(lattice, (u, v) -> -hill.applyAsDouble(u, v)), lattice, -30)
                .get(0);
        assertThat(area(pit.uv())).isEqualTo(-Math.PI * 400, within(1.0));
    }

    @Test
    void aSaddleJoinsTheSideOfItsMiddle() {
        PlaneLattice lattice = lattice(2, 2, 1);
        float[] joined = {4, 0, 0, 3};
        float[] apart = {3, 0, 0, 2};
        // Corner (0, 0) is cut off by a line that begins and ends beside it, or the corner (1, 0) is.
        assertThat(touches(LevelLines.of(apart, lattice, 1.5), 0, 0, 1, 0, 0, 1))
                .isTrue();
        assertThat(touches(LevelLines.of(joined, lattice, 1.5), 1, 0, 0, 0, 1, 1))
                .isTrue();
    }

    /** Whether one line leads from the edge between corner and first neighbour to the edge between corner and second neighbour. */
    private static boolean touches(
            List<LevelLine> lines, double u, double v, double u1, double v1, double u2, double v2) {
        return lines.stream().map(LevelLine::uv).anyMatch(p -> {
            boolean there = onEdge(p[0], p[1], u, v, u1, v1) && onEdge(p[2], p[3], u, v, u2, v2);
            boolean back = onEdge(p[0], p[1], u, v, u2, v2) && onEdge(p[2], p[3], u, v, u1, v1);
            return there || back;
        });
    }

    private static boolean onEdge(double pu, double pv, double u, double v, double u1, double v1) {
        return Math.abs(Math.abs(pu - u) + Math.abs(pu - u1) - Math.abs(u - u1)) < 1e-9
                && Math.abs(Math.abs(pv - v) + Math.abs(pv - v1) - Math.abs(v - v1)) < 1e-9;
    }

    @Test
    void linesEndWhereValuesDo() {
        PlaneLattice lattice = lattice(21, 11, 1);
        List<LevelLine> lines =
                LevelLines.of(values(lattice, (u, v) -> u > 7 && u < 13 ? Double.NaN : v), lattice, 4.5);
        assertThat(lines).hasSize(2).noneMatch(LevelLine::closed);
        assertThat(lines).allSatisfy(line -> {
            double low = Math.min(line.uv()[0], line.uv()[line.uv().length - 2]);
            double high = Math.max(line.uv()[0], line.uv()[line.uv().length - 2]);
            assertThat(high - low).isEqualTo(7, within(1e-9));
        });
    }

    @Test
    void aPlateauOfExactlyTheLevelIsHigh() {
        PlaneLattice lattice = lattice(9, 9, 1);
        float[] plateau = values(lattice, (u, v) -> u >= 2 && u <= 6 && v >= 3 && v <= 5 ? 10 : 0);
        List<LevelLine> lines = LevelLines.of(plateau, lattice, 10);
        assertThat(lines).hasSize(1);
        assertThat(area(lines.get(0).uv())).isEqualTo(4 * 2, within(1e-9));
        assertThat(LevelLines.of(plateau, lattice, 10.01)).isEmpty();
        assertThat(LevelLines.of(plateau, lattice, 0)).isEmpty();
    }
}
