package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpPlanesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 2.1, 4.2, true", // half-way as it is
        "1, 0, 1, 4.2, true",
        "1, 0, 3.9, 4.2, true",
        "2, 0.4, 2.1, 4.2, true",
        "2, 0.7, 2, 5, true",
        "2, 0.7, 2.5, 5, true",
        "2, 2, 2.5, 5, true",
        "3, 0.7, 2.5, 5, true",
        "1, 1, 1, 5, false",
        "1, 4, 4, 5, false",
        "2, 0.7, 2.5, 5, false"
    })
    void everyJumpLiesHalfWayBetweenNeighbours(int count, double first, double last, double high, boolean isPlane) {
        double[] jumps = new double[count];
        for (int k = 0; k < count; k++) {
            jumps[k] = count == 1 ? last : first + (last - first) * k / (count - 1);
        }
        List<Double> planes = new ArrayList<>();
        planes.add(0.0);
        planes.addAll(JumpPlanes.between(0, high, isPlane, jumps));
        if (isPlane) {
            planes.add(high);
        }
        assertThat(planes).isSorted().allMatch(w -> w <= high);
        for (double jump : jumps) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k + 1 < planes.size(); k++) {
                double middle = 0.5 * (planes.get(k) + planes.get(k + 1));
                nearest = Math.min(nearest, Math.abs(middle - jump));
            }
            assertThat(nearest).as("jump at %s", jump).isCloseTo(0, within(1e-9));
        }
    }
}
