package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dosegate.engine.contour.TracedContours.Place;
import org.junit.jupiter.api.Test;

class EvenPlanesTest {
    private static List<Double> missing(double... offsets) {
        return EvenPlanes.missing(DoubleStream.of(offsets)
                .mapToObj(w -> new PlaneOffset(w, Place.SOURCE))
                .toList());
    }

    @Test
    void aFewWideDistancesAmongEqualOnesLookLikeMissingSlices() {
        assertThat(missing(0, 1.5, 3, 6, 7.5, 9, 12)).containsExactly(4.5, 10.5);
    }

    @Test
    void otherDistancesDoNot() {
        assertThat(missing(0, 3, 6, 9)).isEmpty();
        assertThat(missing(0, 1, 4, 7, 10)).isEmpty();
        assertThat(missing(0, 1.5, 3, 6, 7.5, 8.4)).isEmpty();
    }
}
