package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** Short ways to a DVH, and comparisons of two. */
final class Dvhs {
    private Dvhs() {}

    static Dvh shape(Region region, DoseGrid dose) {
        return compute(region, dose, BetweenSlices.SHAPE, 1);
    }

    static Dvh prism(Region region, DoseGrid dose) {
        return compute(region, dose, BetweenSlices.PRISM, 1);
    }

    static Dvh compute(Region region, DoseGrid dose, BetweenSlices model, double refinement) {
        return new DvhCalculator(dose, new DvhSettings(model, false), refinement)
                .compute(region)
                .nominal();
    }

    /** Every query gives the same bits. */
    static void assertIdentical(Dvh a, Dvh b) {
        assertThat(b.volumeCc()).isEqualTo(a.volumeCc());
        assertThat(b.insideGridCc()).isEqualTo(a.insideGridCc());
        assertThat(b.minGy()).isEqualTo(a.minGy());
        assertThat(b.maxGy()).isEqualTo(a.maxGy());
        assertThat(b.meanGy()).isEqualTo(a.meanGy());
        CumulativeCurve ca = a.cumulative();
        CumulativeCurve cb = b.cumulative();
        assertThat(cb.doseGy()).containsExactly(ca.doseGy());
        assertThat(cb.volumeCc()).containsExactly(ca.volumeCc());
    }

    /** Volumes, extremes and mean agree to a share of the volume or of the largest dose; V(d) at 101 doses too. */
    static void assertClose(Dvh a, Dvh b, double share) {
        double volume = share * a.volumeCc();
        double dose = share * a.maxGy();
        assertThat(b.volumeCc()).isCloseTo(a.volumeCc(), within(volume));
        assertThat(b.insideGridCc()).isCloseTo(a.insideGridCc(), within(volume));
        assertThat(b.minGy()).isCloseTo(a.minGy(), within(dose));
        assertThat(b.maxGy()).isCloseTo(a.maxGy(), within(dose));
        assertThat(b.meanGy()).isCloseTo(a.meanGy(), within(dose));
        assertThat(worstShare(a, b)).isLessThanOrEqualTo(share);
    }

    /** Volumes, mean and V(d) agree to a share of the volume or of the largest dose; the extremes at sharp corners, which are looked for on the lattice, to 1 %. */
    static void assertAlike(Dvh a, Dvh b, double share) {
        assertThat(b.volumeCc()).isCloseTo(a.volumeCc(), within(share * a.volumeCc()));
        assertThat(b.insideGridCc()).isCloseTo(a.insideGridCc(), within(share * a.volumeCc()));
        assertThat(b.meanGy()).isCloseTo(a.meanGy(), within(share * a.maxGy()));
        assertThat(b.minGy()).isCloseTo(a.minGy(), within(0.01 * a.maxGy()));
        assertThat(b.maxGy()).isCloseTo(a.maxGy(), within(0.01 * a.maxGy()));
        assertThat(worstShare(a, b)).isLessThanOrEqualTo(share);
    }

    /** Largest difference of V(d) over 100 doses strictly between the extremes, as a share of the volume. */
    static double worstShare(Dvh a, Dvh b) {
        double worst = 0;
        for (int k = 0; k < 100; k++) {
            double d = a.minGy() + (a.maxGy() - a.minGy()) * (k + 0.5) / 100;
            worst = Math.max(worst, Math.abs(a.volumeAtDoseCc(d) - b.volumeAtDoseCc(d)) / a.volumeCc());
        }
        return worst;
    }
}
