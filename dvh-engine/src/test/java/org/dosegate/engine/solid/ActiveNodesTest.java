package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveNodesTest {
    /** Blots of a few nodes, so that there are all kinds of borders, at the lattice's edges too. */
    private static byte[] blots(Random random, int nu, int nv) {
        byte[] sign = new byte[nu * nv];
        Arrays.fill(sign, (byte) 1);
        for (int blot = 0; blot < 1 + nu * nv / 60; blot++) {
            int i = random.nextInt(nu);
            int j = random.nextInt(nv);
            byte s = (byte) (random.nextInt(3) - 1);
            for (int y = Math.max(0, j - 2); y <= Math.min(nv - 1, j + random.nextInt(3)); y++) {
                for (int x = Math.max(0, i - 2); x <= Math.min(nu - 1, i + random.nextInt(3)); x++) {
                    sign[y * nu + x] = s;
                }
            }
        }
        return sign;
    }

    private static int[] near(int[] nodes, int steps, int nu, int nv) {
        return chosen(
                nu * nv,
                k -> IntStream.of(nodes)
                        .anyMatch(n -> Math.abs(n % nu - k % nu) <= steps && Math.abs(n / nu - k / nu) <= steps));
    }

    private static int[] chosen(int count, IntPredicate belongs) {
        return IntStream.range(0, count).filter(belongs).toArray();
    }

    /** Widths on both sides of the 64 columns of a word, and more than two words. */
    @ParameterizedTest
    @CsvSource({"5, 4", "30, 20", "63, 12", "64, 12", "65, 12", "128, 7", "150, 9", "2, 40"})
    void areTheChangingOnesThoseBesideAnotherSignAndTheirNeighbours(int nu, int nv) {
        Random random = new Random(nu);
        for (int trial = 0; trial < 8; trial++) {
            byte[] sign = blots(random, nu, nv);
            ActiveNodes active = ActiveNodes.of(sign, Lattices.unit(nu, nv));
            int[] uncertain = chosen(
                    nu * nv,
                    k -> sign[k] == 0
                            || (k % nu > 0 && sign[k - 1] != sign[k])
                            || (k % nu < nu - 1 && sign[k + 1] != sign[k])
                            || (k >= nu && sign[k - nu] != sign[k])
                            || (k + nu < sign.length && sign[k + nu] != sign[k]));
            assertThat(active.uncertain).isEqualTo(uncertain);
            assertThat(active.nodes).isEqualTo(near(uncertain, 1, nu, nv));
            assertThat(active.withRim).isEqualTo(near(uncertain, 2, nu, nv));
            float[] far = new float[sign.length];
            active.fillFar(far);
            assertThat(IntStream.range(0, far.length).allMatch(k -> Math.signum(far[k]) == sign[k]))
                    .isTrue();
        }
    }
}
