package org.dosegate.engine.stored;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.dosegate.engine.dvh.Dvh;

/**
 * What a stored DVH means. Planning systems differ in what they write into the same elements; what contradicts its own label is recognised by
 * being far from our own DVH as labelled and near to it in another reading.
 */
final class StoredReading {
    /** As labelled, as long as the mean dose is this near. */
    private static final double PLAUSIBLE = 0.2;

    /** In another unit, when the mean dose is then this near. */
    private static final double CONVINCING = 0.05;

    /** Fewer pairs may ascend by chance. */
    private static final int LEAST_PAIRS = 5;

    private final StoredDvh stored;
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final ShareCurve curve;
    private final OptionalDouble volumeCc;
    private final double statisticsFactor;

    /**
     * Reads a stored DVH.
     *
     * @param prescriptionGy the prescribed dose, for doses in per cent; empty when nobody says
     * @throws IllegalArgumentException when it has no volume, or its doses are in per cent of nobody knows what
     */
    StoredReading(StoredDvh stored, Dvh ours, OptionalDouble prescriptionGy) {
        this.stored = stored;
        ShareCurve raw = curve();
        double factor = factor(raw.mean(), ours.meanGy(), prescriptionGy);
        curve = raw.times(factor);
        volumeCc = volume(ours.volumeCc());
        statisticsFactor = statistics(factor, prescriptionGy);
    }

    ShareCurve shares() {
        return curve;
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    /** The planning system's volume, cc; empty when only shares are stored. */
    OptionalDouble volumeCc() {
        return volumeCc;
    }

    OptionalDouble gy(OptionalDouble statistic) {
        return statistic.isPresent()
                ? OptionalDouble.of(statistic.getAsDouble() * statisticsFactor)
                : OptionalDouble.empty();
    }

    private ShareCurve curve() {
        double[] edges = edges();
        return isDifferential() ? added(edges) : cumulative(edges);
    }

    /** Lower and upper ends of the bins. */
    private double[] edges() {
        int n = stored.dose().length;
        double[] edges = new double[n + 1];
        boolean ascending = n >= LEAST_PAIRS;
        for (int k = 1; k < n; k++) {
            ascending &= stored.dose()[k] > stored.dose()[k - 1];
        }
        if (ascending) {
            oddities.add(Oddity.DOSES_NOT_WIDTHS);
            System.arraycopy(stored.dose(), 0, edges, 0, n);
            edges[n] = 2 * edges[n - 1] - edges[n - 2];
            return edges;
        }
        for (int k = 0; k < n; k++) {
            edges[k + 1] = edges[k] + stored.dose()[k];
        }
        return edges;
    }

    private boolean isDifferential() {
        if (stored.differential()) {
            oddities.add(Oddity.DIFFERENTIAL);
            return true;
        }
        double largest = Arrays.stream(stored.volume()).max().orElse(0);
        if (stored.volume()[0] < 0.5 * largest) {
            oddities.add(Oddity.DIFFERENTIAL_AS_CUMULATIVE);
            return true;
        }
        return false;
    }

    private ShareCurve added(double[] edges) {
        double whole = Arrays.stream(stored.volume()).sum();
        requireVolume(whole);
        double[] share = new double[edges.length];
        double above = whole;
        for (int k = 0; k < share.length; k++) {
            share[k] = Math.max(0, above / whole);
            above -= k < stored.volume().length ? stored.volume()[k] : 0;
        }
        share[share.length - 1] = 0;
        return new ShareCurve(edges, share);
    }

    /** A volume stands at its bin's lower end; where the first bin has no width, at the upper one: the pair (0, all) is the curve's start then. */
    private ShareCurve cumulative(double[] edges) {
        double whole = stored.volume()[0];
        requireVolume(whole);
        int n = stored.volume().length;
        boolean upper = stored.dose()[0] == 0 && !oddities.contains(Oddity.DOSES_NOT_WIDTHS);
        double[] dose = new double[n + 1];
        double[] share = new double[n + 1];
        double least = 1;
        for (int k = 0; k < n; k++) {
            dose[k] = edges[upper ? k + 1 : k];
            double s = stored.volume()[k] / whole;
            if (s > least * (1 + 1e-6)) {
                oddities.add(Oddity.RISING);
            }
            least = Math.min(least, s);
            share[k] = least;
        }
        dose[n] = edges[n];
        share[n] = 0;
        return new ShareCurve(dose, share);
    }

    private static void requireVolume(double whole) {
        if (!(whole > 0)) {
            throw new IllegalArgumentException("it has no volume");
        }
    }

    private double factor(double mean, double oursGy, OptionalDouble prescriptionGy) {
        double percent = prescriptionGy.orElse(Double.NaN) / 100;
        if (stored.relativeDose()) {
            if (prescriptionGy.isEmpty()) {
                throw new IllegalArgumentException("its doses are in per cent, and the prescription is not known");
            }
            oddities.add(Oddity.RELATIVE_DOSE);
            return percent;
        }
        if (near(mean, oursGy, PLAUSIBLE)) {
            return 1;
        }
        if (near(mean * 0.01, oursGy, CONVINCING)) {
            oddities.add(Oddity.CGY_AS_GY);
            return 0.01;
        }
        if (near(mean * percent, oursGy, CONVINCING)) {
            oddities.add(Oddity.PERCENT_AS_GY);
            return percent;
        }
        return 1;
    }

    private static boolean near(double value, double expected, double within) {
        return Math.abs(value - expected) <= within * expected;
    }

    private OptionalDouble volume(double oursCc) {
        if (stored.percentVolume()) {
            oddities.add(Oddity.RELATIVE_VOLUME);
            return OptionalDouble.empty();
        }
        boolean binned = oddities.contains(Oddity.DIFFERENTIAL) || oddities.contains(Oddity.DIFFERENTIAL_AS_CUMULATIVE);
        double whole = binned ? Arrays.stream(stored.volume()).sum() : stored.volume()[0];
        if (near(whole, 100, 1e-4) && !near(oursCc, 100, PLAUSIBLE)) {
            oddities.add(Oddity.PERCENT_AS_CC);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(whole);
    }

    /** The unit of least, mean and largest dose is that of the curve, unless the mean then contradicts the curve's and fits in another one. */
    private double statistics(double curveFactor, OptionalDouble prescriptionGy) {
        if (stored.mean().isEmpty()) {
            return curveFactor;
        }
        double mean = stored.mean().getAsDouble();
        double expected = curve.mean();
        if (near(mean * curveFactor, expected, CONVINCING)) {
            return curveFactor;
        }
        for (double other : new double[] {1, 0.01, prescriptionGy.orElse(Double.NaN) / 100}) {
            if (near(mean * other, expected, CONVINCING)) {
                oddities.add(Oddity.STATISTICS_IN_OTHER_UNIT);
                return other;
            }
        }
        oddities.add(Oddity.STATISTICS_CONTRADICT_CURVE);
        return curveFactor;
    }
}
