package org.dosegate.engine.dose;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class HotSpotTest {
    private static final Vec3 ROW = new Vec3(0, 1, 0);
    private static final Vec3 COLUMN = new Vec3(-1, 0, 0);

    /** Frames at falling positions 0, -3, -5, ... of a grid that lies on its side. */
    private static DoseGrid grid(float[] doses) {
        return new DoseGrid(doses, 4, 3, new Vec3(10, 20, 30), ROW, COLUMN, 2, 5, new double[] {0, -3, -5});
    }

    @Test
    void itIsTheHottestGridPoint() {
        float[] doses = new float[36];
        doses[2 * 12 + 4 + 3] = 7.5f;
        doses[11] = 7;
        HotSpot spot = HotSpot.of(grid(doses));
        assertThat(spot.doseGy()).isEqualTo(7.5);
        assertThat(spot.pointMm()).isEqualTo(new Vec3(10 - 5, 20 + 6, 30 - 5));
    }

    @Test
    void ofAPlateauItIsTheMiddle() {
        float[] doses = new float[36];
        for (int i = 0; i < 3; i++) {
            doses[12 + 4 + i] = 9;
        }
        assertThat(HotSpot.of(grid(doses)).pointMm()).isEqualTo(new Vec3(10 - 5, 20 + 2, 30 - 3));
    }

    @Test
    void everyPointOfAFeetFirstGridIsInside() {
        float[] doses = new float[36];
        for (int k = 0; k < doses.length; k++) {
            doses[k] = k;
        }
        DoseGrid grid = new DoseGrid(
                doses, 4, 3, new Vec3(0, 0, 0), new Vec3(-1, 0, 0), new Vec3(0, 1, 0), 2, 5, new double[] {0, 3, 5});
        for (int k = 0; k < doses.length; k++) { // on the first frame the offset along the normal comes out as -0.0
            double z = grid.framePositionsMm()[k / 12];
            Vec3 p = new Vec3(-2.0 * (k % 4), 5.0 * (k / 4 % 3), -z);
            assertThat(grid.doseGyAt(p)).hasValue(k);
        }
    }

    @Test
    void aPlaneHasTheDosesOfItsPoints() {
        float[] doses = new float[36];
        for (int k = 0; k < doses.length; k++) {
            doses[k] = (k * 7919) % 101;
        }
        DoseGrid grid = grid(doses);
        PlaneLattice plane =
                new PlaneLattice(new Vec3(-1, 19, 27.3), new Vec3(1, 0, 0), new Vec3(0, 0.8, 0.6), 0.9, 14, 9);
        float[] sampled = grid.doseGyOn(plane);
        int inside = 0;
        for (int j = 0; j < 9; j++) {
            for (int i = 0; i < 14; i++) {
                double dose = grid.doseGyAt(plane.at(i, j)).orElse(Double.NaN);
                assertThat(sampled[j * 14 + i]).isEqualTo(Float.valueOf((float) dose));
                inside += Double.isNaN(dose) ? 0 : 1;
            }
        }
        assertThat(inside).isBetween(20, 120);
    }
}
