package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DoseAccumulatorTest {
    private static void add(DoseAccumulator sum, float share, float doseGy, float widthGy, float inside, double unit) {
        DoseCells cells = new DoseCells(1);
        cells.size = 1;
        cells.cover[0] = share;
        cells.doseGy[0] = doseGy;
        cells.widthGy[0] = widthGy;
        cells.insideShare[0] = inside;
        sum.add(cells, unit);
    }

    @Test
    void keepsCellsOfUniformDoseAtTheirExactDose() {
        DoseAccumulator sum = new DoseAccumulator(60);
        float[] doses = new float[500]; // more than its table holds at first
        for (int k = 0; k < doses.length; k++) {
            doses[k] = 0.1f * k;
            add(sum, 1, doses[k], 0, 1, 2);
            add(sum, 0.5f, doses[k], 0, 1, 2);
        }
        Dvh dvh = sum.toDvh(0, doses[499]);
        assertThat(dvh.volumeCc()).isEqualTo(1500);
        for (int k = 0; k < doses.length; k++) {
            assertThat(dvh.volumeAtDoseCc(doses[k])).isEqualTo(3.0 * (500 - k));
            assertThat(dvh.volumeAtDoseCc(Math.nextUp((double) doses[k]))).isEqualTo(3.0 * (499 - k));
        }
    }

    @Test
    void spreadsACellEvenlyOverItsRange() {
        DoseAccumulator sum = new DoseAccumulator(60);
        add(sum, 1, 30, 10, 1, 4);
        Dvh dvh = sum.toDvh(25, 35);
        // Ends are split between neighbouring marks, 60 / 16383 Gy apart; what is spread over 10 Gy is off by less than
        // that share.
        for (double dose = 25; dose <= 35; dose += 0.5) {
            assertThat(dvh.volumeAtDoseCc(dose)).isCloseTo(4 * (35 - dose) / 10, within(4e-4));
        }
        assertThat(dvh.meanGy()).isEqualTo(30);
    }

    @Test
    void countsOnlyTheShareInsideTheGrid() {
        DoseAccumulator sum = new DoseAccumulator(60);
        add(sum, 0.5f, 20, 0, 0.25f, 8);
        add(sum, 1, 40, 0, 0, 8);
        Dvh dvh = sum.toDvh(20, 20);
        assertThat(dvh.volumeCc()).isEqualTo(12);
        assertThat(dvh.insideGridCc()).isEqualTo(1);
        assertThat(dvh.meanGy()).isEqualTo(20);
    }

    @Test
    void holdsDosesAboveTheLargestAtTheLargest() {
        DoseAccumulator sum = new DoseAccumulator(60);
        add(sum, 1, 84, 0.5f, 1, 1); // a thin sliver beside a peak
        add(sum, 1, 84, 0, 1, 1);
        add(sum, 1, 60, 30, 1, 1);
        add(sum, 1, 2, 30, 1, 1);
        Dvh dvh = sum.toDvh(0, 60);
        assertThat(dvh.volumeAtDoseCc(59)).isBetween(2.0, 4.0);
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(4);
        assertThat(dvh.meanGy()).isEqualTo((60 + 60 + 60 + 2) / 4.0);
    }

    @Test
    void twoCollectorsAddedAreAllTheirCells() {
        Random random = new Random(3);
        DoseAccumulator all = new DoseAccumulator(60);
        DoseAccumulator one = new DoseAccumulator(60);
        DoseAccumulator two = new DoseAccumulator(60);
        for (int k = 0; k < 400; k++) {
            float dose = 50 * random.nextFloat();
            float width = random.nextBoolean() ? 0 : 3 * random.nextFloat();
            add(all, 1, dose, width, 1, 0.25);
            add(k % 3 == 0 ? one : two, 1, dose, width, 1, 0.25);
        }
        one.add(two);
        Dvh expected = all.toDvh(0, 55);
        Dvh got = one.toDvh(0, 55);
        assertThat(got.volumeCc()).isEqualTo(expected.volumeCc());
        for (double dose = 0.1; dose < 55; dose += 0.37) {
            assertThat(got.volumeAtDoseCc(dose))
                    .isCloseTo(expected.volumeAtDoseCc(dose), within(1e-9)); // order of summation
        }
    }

    @Test
    void collectsADoseOfZero() {
        DoseAccumulator sum = new DoseAccumulator(0);
        add(sum, 1, 0, 0, 1, 3);
        Dvh dvh = sum.toDvh(0, 0);
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(3);
        assertThat(dvh.volumeAtDoseCc(1e-9)).isZero();
        assertThat(dvh.doseAtVolumeGy(1.5)).isZero();
    }
}
