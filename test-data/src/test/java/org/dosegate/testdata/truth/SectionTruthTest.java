package org.dosegate.testdata.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.analytic.BallForms;
import org.dosegate.testdata.analytic.BoxForms;
import org.dosegate.testdata.analytic.ConeForms;
import org.dosegate.testdata.analytic.CylinderForms;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.api.Test;

class SectionTruthTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);
    private static final Vec3 OBLIQUE = new Vec3(2, 1, 2).times(1 / 3.0);

    /** Every level of the curve against its closed form, as a share of the volume. */
    private static void agrees(Solid solid, Vec3 direction, double volumeMm3, DoubleUnaryOperator capMm3) {
        SectionTruth truth = SectionTruth.of(solid);
        assertThat(truth.volumeCc() * 1000 / volumeMm3).isEqualTo(1, within(1e-5));
        double[] beyond = truth.volumesBeyondCc(direction, -40, 0.5, 161, -1e9, 1e9);
        for (int i = 0; i < 161; i++) {
            double expected = capMm3.applyAsDouble(-40 + 0.5 * i) / volumeMm3;
            assertThat(beyond[i] * 1000 / volumeMm3).as("level %d", i).isEqualTo(expected, within(2e-5));
        }
    }

    @Test
    void ballAndEllipsoidInEveryDirection() {
        agrees(Ellipsoid.ball(12), Z, BallForms.volumeMm3(12), t -> BallForms.capMm3(t, 12));
        agrees(
                new Ellipsoid(16, 11, 20),
                OBLIQUE,
                4 * Math.PI / 3 * 16 * 11 * 20,
                t -> BallForms.ellipsoidCapMm3(t, 16, 11, 20, OBLIQUE));
    }

    @Test
    void tiltedCylinder() {
        Solid tilted = Frustum.cylinder(9, 44).moved(Pose.turn(new Vec3(0, 1, 0), 60));
        double angle = Math.acos(Z.dot(new Vec3(Math.sin(Math.PI / 3), 0, Math.cos(Math.PI / 3))));
        agrees(tilted, Z, CylinderForms.volumeMm3(9, 44), t -> CylinderForms.capObliqueMm3(t, 9, 44, angle));
    }

    @Test
    void coneAlongAndAcross() {
        Solid cone = Frustum.cone(12, 24);
        agrees(cone, Z, ConeForms.volumeMm3(12, 24), t -> ConeForms.capAxialApexColdMm3(t, 12, 24));
        agrees(cone, X, ConeForms.volumeMm3(12, 24), t -> ConeForms.capAcrossMm3(t, 12, 24));
    }

    @Test
    void tiltedBox() {
        Pose pose = Pose.turn(new Vec3(1, 2, 0.5), 35);
        Vec3 seen = pose.toBody(OBLIQUE);
        agrees(new Box(14, 9, 17).moved(pose), OBLIQUE, 28 * 18 * 34, t -> BoxForms.capMm3(t, 28, 18, 34, seen));
    }

    @Test
    void toriAndPlatesKeepTheirVolume() {
        for (String torus : new String[] {"torus-lying", "torus-standing", "torus-tilted"}) {
            Solid solid = ShapeCatalogue.named(torus).solid();
            double exact = 2 * Math.PI * Math.PI * 18 * 36 / 1000;
            assertThat(SectionTruth.of(solid).volumeCc() / exact).isEqualTo(1, within(1e-5));
        }
        Solid plate = ShapeCatalogue.named("plate-thin").solid();
        assertThat(SectionTruth.of(plate).volumeCc()).isEqualTo(36 * 4 * 32 / 1000.0, within(5e-5));
    }

    @Test
    void holesAndIslandsCount() {
        assertThat(SectionTruth.of(ShapeCatalogue.named("shell").solid()).volumeCc() * 1000)
                .isEqualTo(BallForms.volumeMm3(16) - BallForms.volumeMm3(11), within(0.15));
        assertThat(SectionTruth.of(ShapeCatalogue.named("balls-apart").solid()).volumeCc() * 1000)
                .isEqualTo(BallForms.volumeMm3(10) + BallForms.volumeMm3(8), within(0.08));
        assertThat(SectionTruth.of(ArcTube.torus(10, 4), new double[] {0}, SectionTruth.Accuracy.FINE)
                                .volumeCc(0, 99)
                        * 1000)
                .isEqualTo(Math.PI * Math.PI * 10 * 16, within(0.02));
    }

    @Test
    void theQuickTruthIsWithinOneInTenThousandOfTheFineOne() {
        for (String name : new String[] {"ball-3mm", "kidney", "tube-tilted", "plate-thin", "balls-apart"}) {
            Solid solid = ShapeCatalogue.named(name).solid();
            double fine = SectionTruth.of(solid).volumeCc();
            SectionTruth quick = SectionTruth.of(solid, new double[0], SectionTruth.Accuracy.QUICK);
            assertThat(quick.volumeCc() / fine).as(name).isEqualTo(1, within(1e-4));
        }
    }
}
