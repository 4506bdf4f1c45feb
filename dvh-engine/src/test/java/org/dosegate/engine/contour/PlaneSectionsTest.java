package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaneSectionsTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);
    private static final Vec3 CENTRE = new Vec3(-31, 17, 240);

    /** Rings in planes across u and v around the centre: circles whose radius depends on the height, or squares for corners = 4. */
    private static Region stack(Vec3 u, Vec3 v, int corners, java.util.function.DoubleUnaryOperator radius) {
        List<double[]> rings = new ArrayList<>();
        for (int k = -10; k <= 10; k++) {
            double r = radius.applyAsDouble(3 * k);
            if (r > 0) {
                double[] ring = new double[3 * corners];
                for (int i = 0; i < corners; i++) {
                    double angle = 2 * Math.PI * (i + 0.5) / corners;
                    Vec3 p = CENTRE.plus(u.cross(v).times(3.0 * k))
                            .plus(u.times(r * Math.cos(angle)))
                            .plus(v.times(r * Math.sin(angle)));
                    ring[3 * i] = p.x();
                    ring[3 * i + 1] = p.y();
                    ring[3 * i + 2] = p.z();
                }
                rings.add(ring);
            }
        }
        return Region.of(PlanarContours.of(rings));
    }

    private static Region ball(Vec3 u, Vec3 v) {
        return stack(u, v, 180, h -> Math.sqrt(Math.max(0, 900 - h * h)));
    }

    private static List<double[]> cut(Region region, Vec3 at, Vec3 u, Vec3 v) {
        return PlaneSections.of(region, BetweenSlices.SHAPE, List.of(new CutPlane(at, u, v)), 1, 0.05)
                .get(0);
    }

    private static double area(List<double[]> rings) {
        return rings.stream().mapToDouble(Rings2d::signedArea).sum();
    }

    private static void assertCircle(List<double[]> rings, double u, double v, double radius) {
        assertThat(rings).hasSize(1);
        double[] ring = rings.get(0);
        for (int i = 0; i < ring.length; i += 2) {
            assertThat(Math.hypot(ring[i] - u, ring[i + 1] - v)).isEqualTo(radius, within(0.5));
        }
        assertThat(Math.abs(area(rings)))
                .isEqualTo(Math.PI * radius * radius, within(0.015 * Math.PI * radius * radius));
    }

    @Test
    void aBallIsCutInCirclesByPlanesOfEveryDirection() {
        Region ball = ball(X, Y);
        Vec3 off = CENTRE.plus(new Vec3(8, -8, 7.4));
        assertCircle(cut(ball, off, X, Y), CENTRE.x(), CENTRE.y(), Math.sqrt(900 - 7.4 * 7.4));
        assertCircle(cut(ball, off, X, Z.times(-1)), CENTRE.x(), -CENTRE.z(), Math.sqrt(900 - 64));
        assertCircle(cut(ball, off, Y, Z.times(-1)), CENTRE.y(), -CENTRE.z(), Math.sqrt(900 - 64));
        Vec3 u = new Vec3(0.6, 0, 0.8);
        assertCircle(cut(ball, CENTRE, u, Y), CENTRE.dot(u), CENTRE.y(), 30);
    }

    @Test
    void contoursOfEveryOrientationGiveTheSameCuts() {
        Vec3 u = new Vec3(0.6, 0.8, 0);
        for (Region ball : List.of(ball(Y, Z), ball(Z, X), ball(u, Z))) {
            assertCircle(cut(ball, CENTRE, X, Y), CENTRE.x(), CENTRE.y(), 30);
            assertCircle(cut(ball, CENTRE, X, Z.times(-1)), CENTRE.x(), -CENTRE.z(), 30);
            assertCircle(cut(ball, CENTRE, Y, Z.times(-1)), CENTRE.y(), -CENTRE.z(), 30);
        }
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void flatEndsLieHalfASpacingBeyondTheLastContours(BetweenSlices between) {
        Region post = stack(X, Y, 4, h -> 20 * Math.sqrt(2));
        List<double[]> rings = PlaneSections.of(post, between, List.of(new CutPlane(CENTRE, X, Z.times(-1))), 1, 0.05)
                .get(0);
        assertThat(rings).hasSize(1);
        double[] ring = rings.get(0);
        double[] box = {1e9, -1e9, 1e9, -1e9};
        for (int i = 0; i < ring.length; i += 2) {
            box[0] = Math.min(box[0], ring[i]);
            box[1] = Math.max(box[1], ring[i]);
            box[2] = Math.min(box[2], ring[i + 1]);
            box[3] = Math.max(box[3], ring[i + 1]);
        }
        assertThat(box)
                .containsExactly(
                        new double[] {CENTRE.x() - 20, CENTRE.x() + 20, -CENTRE.z() - 31.5, -CENTRE.z() + 31.5},
                        within(0.3));
    }

    @Test
    void aShellHasAHole() {
        Region ball = ball(X, Y);
        Region shell = ball.minus(ball.grow(Margins.uniform(-10)));
        for (List<double[]> rings : List.of(cut(shell, CENTRE, X, Y), cut(shell, CENTRE, X, Z.times(-1)))) {
            assertThat(rings).hasSize(2);
            assertThat(area(rings)).isEqualTo(Math.PI * (900 - 400), within(30.0));
        }
    }

    @Test
    void aPlaneBesideTheSolidCutsNothing() {
        Region ball = ball(X, Y);
        assertThat(cut(ball, CENTRE.plus(Z.times(40)), X, Y)).isEmpty();
        assertThat(cut(ball, CENTRE.plus(Y.times(40)), X, Z.times(-1))).isEmpty();
    }

    @Test
    void planesAreCutTogetherAsTheyAreAlone() {
        Region ball = ball(X, Y);
        List<CutPlane> planes = new ArrayList<>();
        for (int k = -2; k <= 2; k++) {
            planes.add(new CutPlane(CENTRE.plus(Y.times(5 * k)), X, Z.times(-1)));
            planes.add(new CutPlane(CENTRE.plus(Z.times(5 * k)), X, Y));
        }
        List<List<double[]>> together = PlaneSections.of(ball, BetweenSlices.SHAPE, planes, 1, 0.05);
        for (int k = 0; k < planes.size(); k++) {
            List<double[]> alone = PlaneSections.of(ball, BetweenSlices.SHAPE, List.of(planes.get(k)), 1, 0.05)
                    .get(0);
            assertThat(together.get(k)).hasSameSizeAs(alone);
            for (int r = 0; r < alone.size(); r++) {
                assertThat(together.get(k).get(r)).containsExactly(alone.get(r));
            }
        }
    }
}
