package org.dosegate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.audit.ShortSlice;
import org.junit.jupiter.api.Test;

class SliceRunsTest {
    @Test
    void ofManyGapsTheThreeWorstAreToldInTheirOrder() {
        List<ShortSlice> slices = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            slices.add(new ShortSlice(10 * i, i == 2 ? 9 : 1 + 0.125 * i));
            slices.add(new ShortSlice(10 * i + 3, 1));
        }
        assertThat(SliceRuns.of(slices))
                .isEqualTo(new SliceRuns(
                        List.of(
                                new SliceRuns.Run(20, 23, 9),
                                new SliceRuns.Run(80, 83, 2),
                                new SliceRuns.Run(90, 93, 2.125)),
                        14));
    }

    @Test
    void aSingleSliceIsARun() {
        assertThat(SliceRuns.of(List.of(new ShortSlice(-6, 0.75))))
                .isEqualTo(new SliceRuns(List.of(new SliceRuns.Run(-6, -6, 0.75)), 0));
    }
}
