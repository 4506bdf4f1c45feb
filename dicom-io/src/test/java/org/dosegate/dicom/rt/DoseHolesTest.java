package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class DoseHolesTest {
    private static final int N = 9;

    private static boolean any(float[] doses) {
        double[] frames = new double[N];
        Arrays.setAll(frames, k -> 2.0 * k);
        return DoseHoles.any(
                new DoseGeometry(N, N, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2, 2, frames),
                doses,
                60);
    }

    private static float[] uniform() {
        float[] doses = new float[N * N * N];
        Arrays.fill(doses, 60);
        return doses;
    }

    private static int at(int i, int j, int k) {
        return (k * N + j) * N + i;
    }

    @Test
    void aPointWithoutDoseAmidHighDosesIsAHole() {
        assertThat(any(uniform())).isFalse();
        float[] doses = uniform();
        doses[at(4, 4, 4)] = 1;
        assertThat(any(doses)).isTrue();
        doses[at(5, 4, 4)] = 1;
        doses[at(4, 5, 4)] = 1;
        assertThat(any(doses)).as("a few together").isTrue();
    }

    @Test
    void whatIsOpenToOneSideIsNone() {
        float[] doses = uniform();
        for (int i = 4; i < N; i++) {
            doses[at(i, 4, 4)] = 1;
        }
        assertThat(any(doses)).isFalse();
    }

    @Test
    void aLowDoseIsNotNoDose() {
        float[] doses = uniform();
        doses[at(4, 4, 4)] = 4;
        assertThat(any(doses)).isFalse();
    }
}
