package org.dosegate.testdata.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
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
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same patient, contours and dose give the same histogram however the patient lies and however the grid is stored. */
class OrientationTest {
    private static final Solid KIDNEY = ShapeCatalogue.named("kidney").solid();
    private static final Tracing TRACING = new Tracing(1, 0.01);
    private static final Bounds BOX = Bounds.around(30, 24, 36);
    private static final DvhSettings SETTINGS = new DvhSettings(BetweenSlices.SHAPE, false);
    private static final DoseField GAUSS = DoseField.gaussian(new Vec3(-9, 5, 7), 60, 22);
    private static final Dvh STANDARD =
            dvh(contours(KIDNEY, Pose.IDENTITY), GridGeometry.covering(BOX, 2, 2, 2), GAUSS);

    private static ContourStack contours(Solid solid, Pose pose) {
        return ContourStack.of(solid.moved(pose), PlaneFrame.of(pose), 0.4, 3, TRACING);
    }

    private static Dvh dvh(ContourStack contours, GridGeometry grid, DoseField field) {
        return new DvhCalculator(grid.sample(field), SETTINGS)
                .compute(Region.of(contours.toPlanarContours()))
                .nominal();
    }

    private static void same(Dvh dvh, double relative) {
        double all = STANDARD.volumeCc();
        assertThat(dvh.volumeCc()).isEqualTo(all, within(relative * all));
        assertThat(dvh.meanGy()).isEqualTo(STANDARD.meanGy(), within(relative * 60));
        assertThat(dvh.maxGy()).isEqualTo(STANDARD.maxGy(), within(relative * 60));
        assertThat(dvh.minGy()).isEqualTo(STANDARD.minGy(), within(relative * 60));
        for (int d = 1; d <= 60; d++) {
            assertThat(dvh.volumeAtDoseCc(d))
                    .as("V(%d Gy)", d)
                    .isEqualTo(STANDARD.volumeAtDoseCc(d), within(relative * all));
        }
    }

    @ParameterizedTest
    @EnumSource(PatientPosition.class)
    void everyPatientPositionGivesTheSameHistogram(PatientPosition position) {
        GridGeometry grid = GridGeometry.covering(BOX, position.rowDirection(), position.columnDirection(), 2, 2, 2);
        same(dvh(contours(KIDNEY, Pose.IDENTITY), grid, GAUSS), 1e-6);
    }

    @Test
    void descendingFramesGiveTheSameHistogram() {
        GridGeometry grid = GridGeometry.covering(BOX, 2, 2, 2).descending();
        assertThat(grid.framePositionsMm()[1]).isNegative();
        same(dvh(contours(KIDNEY, Pose.IDENTITY), grid, GAUSS), 1e-6);
    }

    static Stream<Pose> poses() {
        return Stream.of(
                Pose.turn(new Vec3(1, 0, 0), 90),
                Pose.turn(new Vec3(0, 1, 0), 90).then(Pose.shift(100, -40, 900)),
                Pose.turn(new Vec3(1, 2, 3), 33).then(Pose.shift(-12, 7, -300)));
    }

    @ParameterizedTest
    @MethodSource("poses")
    void bodyContoursAndGridTurnedTogetherGiveTheSameHistogram(Pose pose) {
        GridGeometry axial = GridGeometry.covering(BOX, 2, 2, 2);
        GridGeometry turned = new GridGeometry(
                pose.toPatient(axial.originMm()),
                pose.direction(axial.rowDirection()),
                pose.direction(axial.columnDirection()),
                axial.columns(),
                axial.rows(),
                2,
                2,
                axial.framePositionsMm());
        DoseField field = (x, y, z) -> {
            Vec3 p = pose.toBody(new Vec3(x, y, z));
            return GAUSS.doseGy(p.x(), p.y(), p.z());
        };
        ContourStack moved = new ContourStack(
                PlaneFrame.of(pose), contours(KIDNEY, Pose.IDENTITY).planes());
        // The sampling lattice starts elsewhere, so that two integrations agree, each within 1e-4 of the volume.
        same(dvh(moved, turned, field), 1e-4);
    }

    @Test
    void anObliqueGridOverAxialContoursReproducesALinearDose() {
        Vec3 up = new Vec3(2, 1, 2).times(1 / 3.0);
        DoseField linear = DoseField.linear(new Vec3(0, 0, 0), 100, 1, up);
        Pose pose = Pose.turn(new Vec3(1, 2, 3), 33);
        GridGeometry oblique = GridGeometry.covering(BOX, pose.xAxis(), pose.yAxis(), 2, 2.3, 2.6);
        ContourStack contours = contours(KIDNEY, Pose.IDENTITY);
        Dvh straight = dvh(contours, GridGeometry.covering(BOX, 2, 2, 2), linear);
        Dvh turned = dvh(contours, oblique, linear);
        assertThat(turned.volumeCc()).isEqualTo(straight.volumeCc(), within(2e-3 * straight.volumeCc()));
        for (int d = 70; d <= 130; d++) {
            assertThat(turned.volumeAtDoseCc(d))
                    .isEqualTo(straight.volumeAtDoseCc(d), within(3e-3 * straight.volumeCc()));
        }
    }

    @Test
    void unevenFramesReproduceALinearDose() {
        DoseField linear = DoseField.linear(new Vec3(0, 0, 0), 50, 1, new Vec3(0, 0, 1));
        GridGeometry even = GridGeometry.covering(BOX, 2, 2, 2);
        GridGeometry uneven = even.withFrames(0, 3, 5, 11, 12.5, 20, 28, 33, 41, 47, 55, 58, 66, 72);
        ContourStack contours = contours(KIDNEY, Pose.IDENTITY);
        Dvh a = dvh(contours, even, linear);
        Dvh b = dvh(contours, uneven, linear);
        assertThat(b.volumeCc()).isEqualTo(a.volumeCc(), within(1e-3 * a.volumeCc()));
        assertThat(b.meanGy()).isEqualTo(a.meanGy(), within(0.02));
    }
}
