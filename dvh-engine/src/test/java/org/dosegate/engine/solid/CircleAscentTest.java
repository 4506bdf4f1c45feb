package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;

class CircleAscentTest {
    private static final Lattice LATTICE = Lattices.unit(60);

    private static double[] from(double x, double y, double[]... rings) {
        PlaneEdges edges = Lattices.edges(LATTICE, rings);
        return CircleAscent.from(edges, new double[] {x, y, -edges.signedDistance(x, y)});
    }

    /** Depth rises slowly along the bisector of a sharp corner, and falls steeply beside it. */
    @Test
    void climbsARidgeToTheIncircleOfASlenderTriangle() {
        double[] triangle = {2, 10, 0, 58, 17, 0, 2, 24, 0};
        double side = StrictMath.hypot(56, 7);
        double radius = 14 * 56 / (14 + 2 * side); // twice the area by the circumference
        double[] found = from(30, 17.1, triangle);
        assertThat(found[2]).isCloseTo(radius, within(1e-6));
        assertThat(found[0]).isCloseTo(2 + radius, within(1e-4));
        assertThat(found[1]).isCloseTo(17, within(1e-4));
    }

    @Test
    void staysInTheMiddleOfARectangle() {
        double[] found = from(20, 25, Rings.rectangle(5.3, 50.1, 20.2, 31.4, 0));
        assertThat(found[2]).isCloseTo(5.6, within(1e-6));
        assertThat(found[1]).isCloseTo(25.8, within(1e-6));
    }

    @Test
    void leavesAnEmptySectionAlone() {
        double[] nothing = {Double.NaN, Double.NaN, 0};
        assertThat(CircleAscent.from(Lattices.edges(LATTICE), nothing)).isSameAs(nothing);
    }
}
