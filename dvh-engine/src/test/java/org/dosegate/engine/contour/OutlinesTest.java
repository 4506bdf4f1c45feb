package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static List<Corner> square(double u, double v, double half, boolean hole) {
        List<Corner> corners = new ArrayList<>();
        double[][] at = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (double[] c : at) {
            double x = u + half * c[0];
            double y = v + half * c[1];
            corners.add(new Corner(x, y, new Vec3(x, y, 0)));
        }
        if (hole) {
            Collections.reverse(corners);
        }
        return corners;
    }

    private static double area(List<Corner> ring) {
        double[] uv = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            uv[2 * i] = ring.get(i).u();
            uv[2 * i + 1] = ring.get(i).v();
        }
        return Rings2d.signedArea(uv);
    }

    @Test
    void eachHoleCostsTwoMorePointsAndItsArea() {
        List<List<Corner>> outlines = Outlines.of(
                List.of(square(0, 0, 10, false), square(-5, 0, 2, true), square(5, 0, 2, true), square(0, 6, 1, true)));
        assertThat(outlines).hasSize(1);
        assertThat(outlines.get(0)).hasSize(4 + 3 * (4 + 2));
        assertThat(area(outlines.get(0))).isCloseTo(400 - 16 - 16 - 4, within(1e-9));
        assertThat(Crossings.any(outlines)).isFalse();
    }

    @Test
    void holesBelongToTheLeastRingAroundThem() {
        List<List<Corner>> outlines = Outlines.of(List.of(
                square(0, 0, 20, false), square(0, 0, 15, true), square(0, 0, 8, false), square(0, 0, 4, true)));
        assertThat(outlines).hasSize(2);
        assertThat(area(outlines.get(0))).isCloseTo(1600 - 900, within(1e-9));
        assertThat(area(outlines.get(1))).isCloseTo(256 - 64, within(1e-9));
    }

    @Test
    void channelsGoRoundWhatIsInTheirWay() {
        // The corner nearest to the inner hole, straight through the other one, is not taken.
        List<List<Corner>> outlines =
                Outlines.of(List.of(square(0, 0, 10, false), square(9, 0, 0.9, true), square(6, 0, 1.5, true)));
        assertThat(outlines).hasSize(1);
        assertThat(Crossings.any(outlines)).isFalse();
        assertThat(area(outlines.get(0))).isCloseTo(400 - 4 * 0.81 - 9, within(1e-9));
    }
}
