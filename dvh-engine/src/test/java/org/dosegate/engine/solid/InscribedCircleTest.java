package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InscribedCircleTest {
    private static final Lattice LATTICE = Lattices.unit(60);

    /** The search ends where the radius hardly grows. */
    private static final double SEARCH = 1e-6;

    private static double[] circle(double[]... rings) {
        PlaneEdges edges = Lattices.edges(LATTICE, rings);
        return InscribedCircle.of(edges, SignedDistance.of(edges, LATTICE), LATTICE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 7.3, 2.1, 1.2, 0.4, 0.1})
    void findsACircleItselfEvenBetweenTheNodes(double radius) {
        double[] found = circle(Rings.circle(30.43, 28.61, radius, 0, 96));
        // The polygon's inscribed circle: its edges' middles lie at R cos(pi/n).
        double step = 2 * Math.PI / 96;
        double inner = radius * Math.sqrt(step / Math.sin(step)) * Math.cos(step / 2);
        assertThat(found[2]).isCloseTo(inner, within(SEARCH * Math.min(1, radius)));
        assertThat(found[0]).isCloseTo(30.43, within(0.05));
        assertThat(found[1]).isCloseTo(28.61, within(0.05));
    }

    @Test
    void fitsARectanglesShorterSide() {
        assertThat(circle(Rings.rectangle(5.3, 50.1, 20.2, 31.4, 0))[2]).isCloseTo(5.6, within(SEARCH));
    }

    @Test
    void fitsBetweenARingAndItsHole() {
        double[] found = circle(Rings.circle(30, 30, 24, 0, 200), Rings.circle(30, 30, 12, 0, 200));
        assertThat(found[2]).isCloseTo(6, within(5e-3)); // both are polygons
    }

    /** A sliver of a disc that a straight line cuts off: along its middle the depth hardly changes, and a search that starts beside it may stop there. */
    @ParameterizedTest
    @CsvSource({"0.6, 0", "1, 0.3", "1.5, 0.3", "1.4, 0.9", "1.9, 0.1", "2.5, 0.3"})
    void findsTheWidestPlaceOfASliver(double radius, double turn) {
        double disc = 60;
        double half = StrictMath.acos(1 - 2 * radius / disc);
        int chords = 40;
        double[] ring = new double[3 * (chords + 1)];
        for (int k = 0; k <= chords; k++) {
            double angle = half * (2.0 * k / chords - 1);
            double along = disc * StrictMath.sin(angle);
            double up = disc * (StrictMath.cos(angle) - 1);
            ring[3 * k] = 30.2 + along * StrictMath.cos(turn) - up * StrictMath.sin(turn);
            ring[3 * k + 1] = 28.3 + along * StrictMath.sin(turn) + up * StrictMath.cos(turn);
        }
        double sagitta = disc * half * half / (2 * chords * chords);
        assertThat(circle(ring)[2]).isBetween(radius - sagitta - 1e-3, radius + 1e-9);
    }

    @Test
    void isNothingForAnEmptySection() {
        double[] ring = Rings.rectangle(10, 20, 10, 20, 0);
        assertThat(circle(ring, ring.clone())[2]).isZero();
    }
}
