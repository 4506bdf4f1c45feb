package org.dosegate.testdata.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hole means the same however it is written: as a ring within a ring, as a keyhole, or as a second structure taken away. */
class KeyholeTest {
    private static final Tracing TRACING = new Tracing(1, 0.01);
    private static final DoseGrid DOSE = GridGeometry.covering(Bounds.around(34, 34, 34), 2, 2, 2)
            .sample(DoseField.linear(new Vec3(0, 0, 0), 80, 1, new Vec3(2, 1, 2).times(1 / 3.0)));

    private static ContourStack contours(Solid solid) {
        return ContourStack.of(solid, PlaneFrame.AXIAL, 0.7, 3, TRACING);
    }

    private static Dvh dvh(Region region, BetweenSlices model) {
        return new DvhCalculator(DOSE, new DvhSettings(model, false))
                .compute(region)
                .nominal();
    }

    private static void same(Dvh a, Dvh b, double share) {
        assertThat(a.volumeCc()).isEqualTo(b.volumeCc(), within(share * b.volumeCc()));
        for (int d = 50; d <= 110; d++) {
            assertThat(a.volumeAtDoseCc(d))
                    .as("V(%d Gy)", d)
                    .isEqualTo(b.volumeAtDoseCc(d), within(share * b.volumeCc()));
        }
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aKeyholeIsAHole(BetweenSlices model) {
        // Between slices, distances to the ring see the channel's edges too.
        double share = model == BetweenSlices.SHAPE ? 1e-3 : 1e-4;
        for (String name : new String[] {"torus-lying", "tube-tilted", "bowl"}) {
            ContourStack plain = contours(ShapeCatalogue.named(name).solid());
            same(
                    dvh(Region.of(plain.keyholed().toPlanarContours()), model),
                    dvh(Region.of(plain.toPlanarContours()), model),
                    share);
        }
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aHoleIsTheInnerBodyTakenAway(BetweenSlices model) {
        Solid outer = Frustum.cylinder(20, 30);
        Solid inner = Frustum.cylinder(12, 30);
        Dvh hollow = dvh(Region.of(contours(outer.minus(inner)).toPlanarContours()), model);
        Dvh difference = dvh(
                Region.of(contours(outer).toPlanarContours())
                        .minus(Region.of(contours(inner).toPlanarContours())),
                model);
        assertThat(hollow.volumeCc()).isEqualTo(difference.volumeCc(), within(2e-4 * difference.volumeCc()));
        assertThat(hollow.volumeCc()).isEqualTo(Math.PI * (400 - 144) * 30 / 1000, within(0.03));
        for (int d = 50; d <= 110; d++) {
            assertThat(hollow.volumeAtDoseCc(d))
                    .as("V(%d Gy)", d)
                    .isEqualTo(difference.volumeAtDoseCc(d), within(4e-4 * difference.volumeCc()));
        }
    }
}
