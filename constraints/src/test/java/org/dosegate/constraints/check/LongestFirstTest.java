package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;

class LongestFirstTest {
    /** Boxes of which the smaller ones lie far away, where coordinates are large. */
    private static Map<String, Region> regions() {
        Region small = box(900, -800, 700, 4, 5, 2);
        Map<String, Region> regions = new LinkedHashMap<>();
        regions.put("none", null);
        regions.put("small", small);
        regions.put("large", box(0, 0, 0, 40, 30, 2));
        regions.put("tall", box(-500, 400, 300, 6, 8, 9));
        regions.put("grown", small.grow(Margins.uniform(1)));
        return regions;
    }

    private static Region box(double x, double y, double z, double width, double length, int planes) {
        List<double[]> rings = new ArrayList<>();
        for (int k = 0; k < planes; k++) {
            double at = z + k;
            rings.add(
                    new double[] {x, y, at, x + width, y, at, x + width, y + length, at, x, y + length, at, x, y, at});
        }
        return Region.of(PlanarContours.of(rings));
    }

    @Test
    void what_takes_longest_is_begun_first() throws Exception {
        Map<String, Region> regions = regions();
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        ForkJoinPool oneThread = new ForkJoinPool(1);
        try {
            oneThread
                    .submit(() -> LongestFirst.map(
                            List.copyOf(regions.keySet()), name -> Optional.ofNullable(regions.get(name)), begun::add))
                    .get();
        } finally {
            oneThread.shutdown();
        }
        // Outlines of 2 x 140, 9 x 28 and 2 x 18 mm.
        assertThat(begun).containsExactly("grown", "large", "tall", "small", "none");
    }

    @Test
    void results_come_in_the_order_of_the_items() {
        Map<String, Region> regions = regions();
        assertThat(LongestFirst.map(
                        List.copyOf(regions.keySet()), name -> Optional.ofNullable(regions.get(name)), String::length))
                .containsExactly(4, 5, 5, 4, 5);
    }
}
