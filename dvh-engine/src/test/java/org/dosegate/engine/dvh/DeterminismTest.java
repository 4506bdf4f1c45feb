package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final DoseGrid DOSE =
            Grids.cube(-31, 31, 3, p -> 30 + 20 * Math.sin(p.x() / 9) * Math.cos(p.y() / 7) + 0.1 * p.z());

    private static List<Region> regions() {
        Region a =
                Rings.solid(Rings.stack(Rings.heights(-12, 3, 8), z -> Rings.circle(1, 2, 15 - 0.02 * z * z, z, 70)));
        Region b = Rings.solid(Rings.box(-5, 20, -9, 7, -11, 7));
        return List.of(a, b, a.minus(b), a.intersection(b), b.minus(a), a.union(b));
    }

    private static void same(DvhReadings expected, DvhReadings got) {
        Dvhs.assertIdentical(expected.nominal(), got.nominal());
        assertThat(got.alternatives().keySet())
                .containsExactlyElementsOf(expected.alternatives().keySet());
        expected.alternatives()
                .forEach((reading, dvh) ->
                        Dvhs.assertIdentical(dvh, got.alternatives().get(reading)));
    }

    @Test
    void threadsThatShareACalculatorGetTheBitsOfOneThatDoesNot() throws Exception {
        DvhCalculator shared = new DvhCalculator(DOSE, DvhSettings.DEFAULT, 0.4);
        List<DvhReadings> expected = new ArrayList<>();
        for (Region region : regions()) {
            expected.add(new DvhCalculator(DOSE, DvhSettings.DEFAULT, 0.4).compute(region));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<DvhReadings>> running = new ArrayList<>();
            for (int turn = 0; turn < 2; turn++) {
                for (Region region : regions()) {
                    running.add(pool.submit(() -> shared.compute(region)));
                }
            }
            for (int k = 0; k < running.size(); k++) {
                same(expected.get(k % expected.size()), running.get(k).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
