package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.junit.jupiter.api.Test;

class SectionRingsTest {
    private static final double PITCH_MM = 0.5;

    private static Lattice lattice(int nu, int nv) {
        return new Lattice(
                new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), PITCH_MM, nu, nv);
    }

    private static float[] filled(Lattice lattice, float value) {
        float[] f = new float[lattice.nodes()];
        Arrays.fill(f, value);
        return f;
    }

    @Test
    void oneNodeInsideIsAHexagonCutFromTheTrianglesAroundIt() {
        Lattice lattice = lattice(5, 5);
        float[] f = filled(lattice, 1);
        f[12] = -1;
        List<double[]> rings = SectionRings.of(f, lattice);
        assertThat(rings).hasSize(1);
        assertThat(rings.get(0)).hasSize(12);
        // six triangles of half a cell, each cut in the middle of two sides
        assertThat(Rings2d.signedArea(rings.get(0))).isCloseTo(6 * 0.5 * 0.25 * 0.25, within(1e-12));
    }

    @Test
    void aHoleRunsTheOtherWay() {
        Lattice lattice = lattice(9, 9);
        float[] f = filled(lattice, -1);
        f[40] = 1;
        List<double[]> rings = SectionRings.of(f, lattice);
        assertThat(rings).hasSize(2);
        assertThat(rings.stream().mapToDouble(Rings2d::signedArea).filter(a -> a < 0))
                .hasSize(1);
    }

    @Test
    void ringsCloseWhateverTheValuesAre() {
        Random random = new Random(7);
        Lattice lattice = lattice(30, 20);
        for (int trial = 0; trial < 50; trial++) {
            float[] f = new float[lattice.nodes()];
            double inside = 0;
            for (int k = 0; k < f.length; k++) {
                int kind = random.nextInt(10);
                f[k] = kind == 0 ? 0 : kind == 1 ? Float.POSITIVE_INFINITY : kind < 6 ? -1 - random.nextFloat() : 1;
                inside += f[k] < 0 ? 1 : 0;
            }
            double area = Rings2d.area(SectionRings.of(f, lattice)) / (PITCH_MM * PITCH_MM);
            assertThat(area).isPositive().isLessThan(2 * inside);
        }
    }

    @Test
    void anInfinitelyFarOutsideEndsAtTheNodeInside() {
        Lattice lattice = lattice(5, 5);
        float[] f = filled(lattice, Float.POSITIVE_INFINITY);
        f[12] = -1;
        f[13] = -1;
        f[17] = -1;
        f[18] = -1;
        assertThat(Rings2d.area(SectionRings.of(f, lattice))).isCloseTo(PITCH_MM * PITCH_MM, within(1e-12));
    }
}
