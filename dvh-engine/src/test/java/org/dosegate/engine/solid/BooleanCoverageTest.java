package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.dosegate.engine.region.BooleanRegion.Operation;
import org.junit.jupiter.api.Test;

class BooleanCoverageTest {
    private static final Lattice LATTICE = Lattices.unit(12);
    private static final int[] ALL = IntStream.range(0, LATTICE.cells()).toArray();
    private static final SolidExpression A = new SolidExpression.Leaf(0);
    private static final SolidExpression B = new SolidExpression.Leaf(1);
    private static final SolidExpression C = new SolidExpression.Leaf(2);

    /** Shares are stored as float and are sums of up to four of them. */
    private static final float FLOAT = 1e-6f;

    private static Coverage cover(SolidExpression e, float[]... leaves) {
        Coverage cover = new Coverage(LATTICE.cells());
        new BooleanCoverage(e, leaves.length, LATTICE).set(leaves, ALL, cover);
        return cover;
    }

    private static SolidExpression join(Operation operation, SolidExpression l, SolidExpression r) {
        return new SolidExpression.Combination(operation, l, r);
    }

    private static float[] random(Random random) {
        return Lattices.nodes(LATTICE, (x, y) -> random.nextInt(10) == 0 ? 0 : 2 * random.nextDouble() - 1);
    }

    @Test
    void dividesEveryCellIntoPiecesThatAddUp() {
        Random random = new Random(8);
        float[][] f = {random(random), random(random), random(random)};
        SolidExpression notC = join(Operation.SUBTRACTION, A, C);
        Coverage a = cover(A, f);
        Coverage[] pieces = {
            cover(join(Operation.INTERSECTION, join(Operation.INTERSECTION, A, B), C), f),
            cover(join(Operation.SUBTRACTION, join(Operation.INTERSECTION, A, B), C), f),
            cover(join(Operation.INTERSECTION, join(Operation.SUBTRACTION, A, B), C), f),
            cover(join(Operation.SUBTRACTION, notC, B), f)
        };
        for (int cell : ALL) {
            float share = 0;
            float u = 0;
            float v = 0;
            for (Coverage piece : pieces) {
                share += piece.share[cell];
                u += piece.momentU[cell];
                v += piece.momentV[cell];
            }
            assertThat(share).isCloseTo(a.share[cell], within(FLOAT));
            assertThat(u).isCloseTo(a.momentU[cell], within(FLOAT));
            assertThat(v).isCloseTo(a.momentV[cell], within(FLOAT));
        }
    }

    @Test
    void countsUnionAsBothLessTheirIntersection() {
        Random random = new Random(9);
        float[][] f = {random(random), random(random)};
        Coverage union = cover(join(Operation.UNION, A, B), f);
        Coverage common = cover(join(Operation.INTERSECTION, A, B), f);
        for (int cell : ALL) {
            assertThat(union.share[cell] + common.share[cell])
                    .isCloseTo(cover(A, f).share[cell] + cover(B, f).share[cell], within(FLOAT));
        }
    }

    @Test
    void leavesNothingOfASolidLessItself() {
        Random random = new Random(10);
        float[] f = random(random);
        assertThat(cover(join(Operation.SUBTRACTION, A, B), f, f.clone()).share).containsOnly(0);
        assertThat(cover(join(Operation.SUBTRACTION, A, A), f).share).containsOnly(0);
        assertThat(cover(join(Operation.INTERSECTION, A, B), f, f.clone()).share)
                .usingComparatorWithPrecision(FLOAT)
                .containsExactly(cover(A, f).share);
    }

    @Test
    void isTheCutOfTheCellWhereOneBoundaryPasses() {
        float[] f = random(new Random(12));
        float[] all = Lattices.nodes(LATTICE, (x, y) -> -1);
        Coverage expected = new Coverage(LATTICE.cells());
        SectionCoverage.set(f, LATTICE, ALL, expected);
        assertThat(cover(join(Operation.INTERSECTION, A, B), f, all).share).containsExactly(expected.share);
    }
}
