package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingErrorTest {
    @Test
    void whatCountsIsTheVolumeBetweenAnyTwoOffsets() {
        assertThat(ReadingError.most(new double[] {0, 0})).isZero();
        assertThat(ReadingError.most(new double[] {1, 2, -1})).isEqualTo(3);
        assertThat(ReadingError.most(new double[] {-1, -2, 4, -1})).isEqualTo(4);
        assertThat(ReadingError.most(new double[] {5, -5, 5})).isEqualTo(5);
    }
}
