package org.dosegate.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanarContoursTest {
    private static final double[] Z = Rings.heights(-5, 2.5, 7);

    private static List<double[]> box() {
        return Rings.stack(Z, z -> Rings.rectangle(-10, 20, -5, 8, z));
    }

    private static void refused(GeometryException.Code code, List<double[]> rings) {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> PlanarContours.of(rings))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void sortsShuffledRingsIntoPlanesByAscendingOffset() {
        List<double[]> rings = Rings.both(box(), Rings.stack(Z, z -> Rings.circle(30, 0, 4, z, 12)));
        Collections.shuffle(rings, new Random(7));
        PlanarContours contours = PlanarContours.of(rings);
        assertThat(contours.planes())
                .extracting(PlanarContours.Plane::offsetMm)
                .containsExactly(-5.0, -2.5, 0.0, 2.5, 5.0, 7.5, 10.0);
        assertThat(contours.planes()).allSatisfy(p -> assertThat(p.ringsXyzMm()).hasSize(2));
    }

    @Test
    void putsRingsThatJitterByLessThanTheToleranceInOnePlane() {
        List<double[]> rings = Rings.both(box(), List.of(Rings.circle(30, 0, 4, 2.5 + 0.009, 12)));
        PlanarContours contours = PlanarContours.of(rings);
        assertThat(contours.planes()).hasSize(7);
        assertThat(contours.planes().get(3).ringsXyzMm()).hasSize(2);
    }

    @Test
    void dropsARepeatedFirstPointHoweverOften() {
        double[] closed = {0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 0, 0, 0, 0, 0};
        PlanarContours contours = PlanarContours.of(List.of(closed));
        assertThat(contours.planes().get(0).ringsXyzMm().get(0)).containsExactly(0, 0, 0, 10, 0, 0, 10, 10, 0);
    }

    @Test
    void leavesOutRingsOfOneOrTwoPoints() {
        List<double[]> rings = Rings.both(box(), List.of(new double[] {1, 1, 30}, new double[] {1, 1, 40, 2, 2, 40}));
        assertThat(PlanarContours.of(rings).planes()).hasSize(7);
    }

    @Test
    void refusesRingsThatEncloseNothing() {
        refused(GeometryException.Code.EMPTY, List.of());
        refused(GeometryException.Code.EMPTY, List.of(new double[] {0, 0, 0, 1, 1, 0}));
        refused(GeometryException.Code.EMPTY, List.of(new double[] {0, 0, 0, 1, 1, 0, 2, 2, 0}));
    }

    @Test
    void refusesARingThatIsNotPlanar() {
        double[] bent = Rings.rectangle(-10, 20, -5, 8, 12.5);
        bent[2] += 0.05;
        refused(GeometryException.Code.NOT_PLANAR, Rings.both(box(), List.of(bent)));
    }

    @Test
    void acceptsARingWithinThePlanarityTolerance() {
        double[] bent = Rings.rectangle(-10, 20, -5, 8, 12.5);
        bent[2] += 0.015;
        assertThat(PlanarContours.of(Rings.both(box(), List.of(bent))).planes()).hasSize(8);
    }

    @Test
    void refusesARingInAPlaneThatIsNotParallel() {
        double[] tilted = Rigid.rotation(new Vec3(1, 0, 0), 10)
                .rings(List.of(Rings.rectangle(-10, 20, -5, 8, 12.5)))
                .get(0);
        refused(GeometryException.Code.NOT_PARALLEL, Rings.both(box(), List.of(tilted)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.011, 0.03, 0.049})
    void refusesPlanesThatAreNeitherOneNorTwo(double apartMm) {
        refused(
                GeometryException.Code.PLANES_TOO_CLOSE,
                Rings.both(box(), List.of(Rings.rectangle(-10, 20, -5, 8, 10 + apartMm))));
    }

    @Test
    void refusesCoordinatesThatAreNoNumbersOrNoTriples() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] ring = Rings.rectangle(-10, 20, -5, 8, 12.5);
            ring[4] = bad;
            refused(GeometryException.Code.BAD_COORDINATES, Rings.both(box(), List.of(ring)));
        }
        refused(GeometryException.Code.BAD_COORDINATES, Rings.both(box(), List.of(new double[] {1, 2, 3, 4})));
    }

    @Test
    void findsTheNormalOfSagittalContours() {
        Rigid toSagittal = new Rigid(new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0), new Vec3(0, 0, 0));
        PlanarContours contours = PlanarContours.of(toSagittal.rings(box()));
        assertThat(contours.normal()).isEqualTo(new Vec3(1, 0, 0));
        assertThat(contours.planes()).extracting(PlanarContours.Plane::offsetMm).startsWith(-5.0, -2.5);
    }

    @Test
    void findsTheNormalOfObliqueContours() {
        Rigid turn = Rigid.rotation(new Vec3(1, 2, 0.5), 25);
        PlanarContours contours = PlanarContours.of(turn.rings(box()));
        Vec3 expected = turn.direction(new Vec3(0, 0, 1));
        assertThat(contours.normal().minus(expected).length()).isLessThan(1e-12);
        assertThat(contours.planes()).hasSize(7);
        // A rotation about the origin keeps the offsets, to rounding.
        assertThat(contours.planes().get(6).offsetMm()).isCloseTo(10, within(1e-12));
    }

    @Test
    void pointsTheNormalTheSameWayWhicheverWayRingsRun() {
        List<double[]> reversed = new ArrayList<>();
        for (double[] ring : box()) {
            double[] back = new double[ring.length];
            for (int k = 0; k < ring.length; k += 3) {
                System.arraycopy(ring, k, back, ring.length - 3 - k, 3);
            }
            reversed.add(back);
        }
        assertThat(PlanarContours.of(reversed).normal()).isEqualTo(new Vec3(0, 0, 1));
        assertThat(PlanarContours.of(box()).normal()).isEqualTo(new Vec3(0, 0, 1));
    }

    @Test
    void takesAnAxisForANormalThatDiffersFromItByRoundingOnly() {
        double[] ring = Rings.rectangle(-50, 50, -50, 50, 12.5);
        ring[2] += 0.0004; // written with three digits: a tilt of 4e-6
        assertThat(PlanarContours.of(List.of(ring)).normal()).isEqualTo(new Vec3(0, 0, 1));
    }

    @Test
    void hasNoPlaneForARingFarFromTheOriginLost() {
        PlanarContours contours = PlanarContours.of(Rigid.shift(1e5, -1e5, 1e5).rings(box()));
        assertThat(contours.planes()).hasSize(7);
        assertThat(contours.normal()).isEqualTo(new Vec3(0, 0, 1));
    }

    @Test
    void extendsEndCapsHalfTheSpacingAtEachEnd() {
        PlanarContours contours =
                PlanarContours.of(Rings.stack(new double[] {0, 2, 5, 9}, z -> Rings.rectangle(0, 10, 0, 10, z)));
        assertThat(contours.endCapMm(true)).isEqualTo(1.0);
        assertThat(contours.endCapMm(false)).isEqualTo(2.0);
        assertThat(PlanarContours.of(List.of(Rings.rectangle(0, 1, 0, 1, 0))).endCapMm(true))
                .isNaN();
    }
}
