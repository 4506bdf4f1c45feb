package org.dosegate.testdata.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.api.Test;

class ContourStackTest {
    private static final Tracing TRACING = new Tracing(1, 0.01);
    private static final List<String> CUSPED = List.of("balls-touching-beside", "y-branch");

    @Test
    void holesRunClockwiseAndIslandsAreSeparateRings() {
        List<Ring> torus = new SectionTracer(ArcTube.torus(18, 6), PlaneFrame.AXIAL, TRACING).rings(0);
        assertThat(torus).hasSize(2);
        assertThat(torus.stream().mapToDouble(Ring::signedAreaMm2).sum())
                .isEqualTo(Math.PI * (24 * 24 - 12 * 12), within(2.0));
        assertThat(torus.stream().filter(r -> r.signedAreaMm2() < 0)).hasSize(1);
        Solid apart = ShapeCatalogue.named("balls-apart").solid();
        assertThat(new SectionTracer(apart, PlaneFrame.AXIAL, TRACING).rings(0))
                .hasSize(2)
                .allMatch(r -> r.signedAreaMm2() > 0);
    }

    @Test
    void everyPointLiesOnTheSurfaceAndEveryChordNearIt() {
        for (ShapeCatalogue.Named shape : ShapeCatalogue.all()) {
            if (CUSPED.contains(shape.name())) {
                continue; // the cusp between two discs that just meet is sharper than any chord
            }
            Solid s = shape.solid();
            for (double[] ring :
                    ContourStack.of(s, PlaneFrame.AXIAL, 0.3, 3, TRACING).ringsXyzMm()) {
                for (int i = 0; i < ring.length; i += 3) {
                    int j = (i + 3) % ring.length;
                    assertThat(s.signedMm(ring[i], ring[i + 1], ring[i + 2])).isEqualTo(0, within(1e-8));
                    double middle =
                            s.signedMm(0.5 * (ring[i] + ring[j]), 0.5 * (ring[i + 1] + ring[j + 1]), ring[i + 2]);
                    assertThat(Math.abs(middle)).as(shape.name()).isLessThanOrEqualTo(TRACING.toleranceMm());
                }
            }
        }
    }

    @Test
    void keyholeKeepsTheAreaInOneRing() {
        ContourStack plain = ContourStack.of(ArcTube.torus(18, 6), PlaneFrame.AXIAL, new double[] {-2, 0, 2}, TRACING);
        ContourStack keyholed = plain.keyholed();
        for (int k = 0; k < 3; k++) {
            List<Ring> rings = keyholed.planes().get(k).rings();
            assertThat(rings).hasSize(1);
            assertThat(rings.get(0).signedAreaMm2())
                    .isEqualTo(
                            plain.planes().get(k).rings().stream()
                                    .mapToDouble(Ring::signedAreaMm2)
                                    .sum(),
                            within(1e-9));
        }
    }

    @Test
    void obliquePlanesCutTheBodyAsIfItWereTurnedBack() {
        Pose pose = Pose.turn(new Vec3(1, 1, 0.3), 27).then(Pose.shift(5, -3, 8));
        Solid body = new Ellipsoid(16, 11, 20);
        ContourStack turned = ContourStack.of(body.moved(pose), PlaneFrame.of(pose), 0.5, 2, TRACING);
        ContourStack straight = ContourStack.of(body, PlaneFrame.AXIAL, 0.5, 2, TRACING);
        assertThat(turned.planes()).hasSameSizeAs(straight.planes());
        for (int k = 0; k < straight.planes().size(); k++) {
            assertThat(turned.planes().get(k).rings().get(0).signedAreaMm2())
                    .isEqualTo(straight.planes().get(k).rings().get(0).signedAreaMm2(), within(0.2));
        }
        assertThat(turned.toPlanarContours().normal().dot(pose.zAxis())).isEqualTo(1, within(1e-9));
    }

    @Test
    void roundingKeepsTheNumberOfPoints() {
        ContourStack stack = ContourStack.of(Ellipsoid.ball(12), PlaneFrame.AXIAL, 0.3, 3, TRACING);
        List<double[]> exact = stack.ringsXyzMm();
        List<double[]> rounded = stack.ringsXyzMm(2);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(rounded.get(i)).hasSameSizeAs(exact.get(i));
            assertThat(rounded.get(i)[0]).isEqualTo(exact.get(i)[0], within(0.005));
            assertThat(rounded.get(i)[0] * 100).isEqualTo(Math.rint(rounded.get(i)[0] * 100), within(1e-9));
        }
    }
}
