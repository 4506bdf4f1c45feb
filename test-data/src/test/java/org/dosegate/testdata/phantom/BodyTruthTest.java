package org.dosegate.testdata.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Capsule;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.api.Test;

class BodyTruthTest {
    private static final Vec3 DIRECTION = new Vec3(2, 1, 2).times(1 / 3.0);
    private static final DoseField FIELD = DoseField.linear(new Vec3(0, 0, 0), 100, 1, DIRECTION);
    private static final Pose TURNED = Pose.turn(new Vec3(1, 2, 3), 40);

    private static void holds(Solid body, double trueCc) {
        BodyTruth truth = BodyTruth.of(body, Pose.IDENTITY, FIELD);
        assertThat(truth.volumeCc()).isCloseTo(trueCc, within(BodyTruth.TOLERANCE * trueCc));
    }

    @Test
    void volumesAreThoseOfClosedForms() {
        holds(Ellipsoid.ball(20), 32 * Math.PI / 3);
        holds(new Ellipsoid(10, 20, 30), 8 * Math.PI);
        holds(Frustum.cylinder(10, 30), 3 * Math.PI);
        holds(new Capsule(new Vec3(0, 0, -10), new Vec3(0, 0, 10), 10), 10 * Math.PI / 3);
        holds(new Box(10, 12, 14), 13.44);
    }

    @Test
    void aBallInALinearDoseIsKnown() {
        BodyTruth truth = BodyTruth.of(Ellipsoid.ball(20), TURNED, FIELD);
        // A cap of height h has the share (3 R h² - h³) / (4 R³) of the ball.
        for (double h : new double[] {2, 10, 20, 33}) {
            double share = (60 * h * h - h * h * h) / (4 * 8000);
            assertThat(truth.shareAt(120 - h)).isCloseTo(share, within(BodyTruth.TOLERANCE));
        }
        assertThat(truth.meanGy()).isCloseTo(100, within(0.01));
        assertThat(truth.minGy()).isCloseTo(80, within(1e-3));
        assertThat(truth.maxGy()).isCloseTo(120, within(1e-3));
    }

    @Test
    void aCornerIsFound() {
        BodyTruth truth = BodyTruth.of(new Box(10, 10, 10), Pose.IDENTITY, FIELD);
        assertThat(truth.maxGy()).isCloseTo(100 + 50 / 3.0, within(1e-3));
    }
}
