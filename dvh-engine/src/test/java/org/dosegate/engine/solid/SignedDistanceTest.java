package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedDistanceTest {
    private static final Lattice LATTICE = Lattices.unit(60);

    /** Distances up to 40 as float. */
    private static final double FLOAT = 1e-5;

    /** Away from the boundary the nearest edge is handed on from node to node; that misses it by a little where three edges' regions meet. */
    private static final double HANDED_ON = 0.1;

    private static void agrees(PlaneEdges edges) {
        float[] distance = SignedDistance.of(edges, LATTICE);
        for (int k = 0; k < distance.length; k++) {
            double expected = edges.signedDistance(k % LATTICE.nu(), Math.floorDiv(k, LATTICE.nu()));
            assertThat(Math.abs(distance[k])).isGreaterThanOrEqualTo((float) (Math.abs(expected) - FLOAT));
            double tolerance = Math.abs(expected) <= 1 ? FLOAT : HANDED_ON;
            assertThat((double) distance[k]).as("node %d", k).isCloseTo(expected, within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 40, 300})
    void agreesWithTryingEveryEdgeOnRandomStars(int points) {
        Random random = new Random(points);
        for (int trial = 0; trial < 4; trial++) {
            agrees(Lattices.edges(LATTICE, Lattices.star(random, 30 + random.nextDouble(), 29, 4, 25, points)));
        }
    }

    @Test
    void agreesWithTryingEveryEdgeOnRingsInsideEachOther() {
        Random random = new Random(1);
        agrees(Lattices.edges(
                LATTICE,
                Lattices.star(random, 30, 30, 20, 25, 30),
                Lattices.star(random, 30, 30, 10, 15, 20),
                Lattices.star(random, 30, 30, 1, 5, 9)));
    }

    @Test
    void agreesWithTryingEveryEdgeOnRingsThatCross() {
        Random random = new Random(2);
        agrees(Lattices.edges(
                LATTICE, Lattices.star(random, 25, 30, 5, 20, 17), Lattices.star(random, 35, 30, 5, 20, 23)));
    }

    @Test
    void agreesWithEdgesThatRunAlongTheLatticeThroughItsNodes() {
        agrees(Lattices.edges(LATTICE, Rings.rectangle(10, 40, 7, 31, 0), Rings.rectangle(15, 20, 10, 31, 0)));
    }

    @Test
    void agreesWhereRingsLeaveTheLattice() {
        agrees(Lattices.edges(LATTICE, Rings.rectangle(-20.5, 40.3, 7.7, 90.1, 0)));
    }

    @Test
    void isInfiniteWithoutEdges() {
        double[] ring = Rings.rectangle(10, 40, 7, 31, 0);
        PlaneEdges edges = Lattices.edges(LATTICE, ring, ring.clone());
        assertThat(edges.size()).isZero();
        assertThat(edges.cancelled).isTrue();
        assertThat(SignedDistance.of(edges, LATTICE)).containsOnly(Float.POSITIVE_INFINITY);
    }

    @Test
    void cancelsTheTwoSidesOfAKeyholesChannelOnly() {
        double[] keyhole = {
            10, 10, 0, 50, 10, 0, 50, 50, 0, 10, 50, 0, 10, 30, 0, 20, 30, 0, 20, 40, 0, 40, 40, 0, 40, 20, 0, 20, 20,
            0, 20, 30, 0, 10, 30, 0
        };
        PlaneEdges edges = Lattices.edges(LATTICE, keyhole);
        assertThat(edges.cancelled).isTrue();
        assertThat(edges.size()).isEqualTo(10); // 12 edges less the channel's two
        assertThat(edges.signedDistance(15, 30.2)).isCloseTo(-5, within(1e-12));
        assertThat(edges.signedDistance(30, 30)).isCloseTo(10, within(1e-12));
        agrees(edges);
    }
}
