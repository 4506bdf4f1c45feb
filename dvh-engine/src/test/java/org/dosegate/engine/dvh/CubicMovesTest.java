package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CubicMovesTest {
    /** Half of the places lie in a plateau, where moves are large and small: which of them count as the hottest must not depend on the last bits of their doses. */
    @Test
    void roundingInAPlateauDoesNotMoveTheTop() {
        Random random = new Random(7);
        double[] dose = new double[400];
        double[] noisy = new double[dose.length];
        double[] move = new double[dose.length];
        double[] weight = new double[dose.length];
        Arrays.fill(weight, 1);
        for (int k = 0; k < dose.length; k++) {
            dose[k] = k < 200 ? 0.2 * k : 50;
            noisy[k] = dose[k] + 1e-6 * random.nextGaussian();
            move[k] = random.nextGaussian();
        }

        CubicMoves even = CubicMoves.of(dose, move, weight);
        CubicMoves rounded = CubicMoves.of(noisy, move, weight);

        for (double at : new double[] {0, 10, 39, 49, 50}) {
            assertThat(rounded.to(at)).isCloseTo(even.to(at), within(1e-4));
        }
    }
}
