package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The cross-section is interpolated between neighbouring contours and continues by the same interpolation for half a spacing beyond
 * the ends. How one interval is interpolated is {@link ShapeInterval}'s matter.
 */
final class ShapeLeaf implements LeafSolid {
    /**
     * Where a cap closes like a cylinder across the slices, its area goes with the root of the distance from the tip, and Simpson's rule loses 4 % of
     * the first slab: slabs that start so thin, in pitches, make that nothing.
     */
    private static final double[] CLOSING_STEPS = {0, 1.0 / 16, 1.0 / 4, 1};

    /** Caps reach to the middle between the last contour and the next plane, which has none. */
    private static final double HALF = 0.5;

    private final List<Slice> slices;
    private final Lattice lattice;
    private final CurvatureCorrection correction;
    /** How far the end caps reach, in spacings. */
    private final double capShare;

    private ShapeInterval current;
    private int currentIndex = -1;
    private final ShapeChoice choice;
    private final IntervalGroups groups;
    private final ActiveNodes everywhere;

    ShapeLeaf(List<Slice> slices, Lattice lattice, ActiveNodes everywhere, CurvatureCorrection correction) {
        this.correction = correction;
        this.everywhere = everywhere;
        this.slices = slices;
        this.lattice = lattice;
        this.capShare = HALF;
        this.choice = new ShapeChoice(slices, lattice);
        this.groups = new IntervalGroups(slices);
    }

    private ShapeLeaf(ShapeLeaf other, double capShare) {
        this.correction = other.correction;
        this.everywhere = other.everywhere;
        this.slices = other.slices;
        this.lattice = other.lattice;
        this.capShare = capShare;
        this.choice = other.choice;
        this.groups = other.groups;
    }

    /** A body without a contour on the next plane ends before it. */
    @Override
    public Optional<LeafSolid> withLongestCaps() {
        return Optional.of(new ShapeLeaf(this, 1));
    }

    @Override
    public double lowMm(boolean endCaps) {
        double first = slices.get(0).offsetMm;
        return endCaps ? first - capShare * (slices.get(1).offsetMm - first) : first;
    }

    @Override
    public double highMm(boolean endCaps) {
        int n = slices.size();
        double last = slices.get(n - 1).offsetMm;
        return endCaps ? last + capShare * (last - slices.get(n - 2).offsetMm) : last;
    }

    @Override
    public double[] knotsMm() {
        int n = slices.size();
        DoubleStream.Builder knots = DoubleStream.builder().add(lowMm(true)).add(highMm(true));
        for (int k = 0; k < n; k++) {
            knots.add(slices.get(k).offsetMm);
            if (k + 1 < n && !choice.psi(k)) { // where a part ends, it ends half-way
                knots.add(0.5 * (slices.get(k).offsetMm + slices.get(k + 1).offsetMm));
                int interval = k;
                PartEnds.closings(slices, k, groups)
                        .map(t -> offset(interval, t))
                        .forEach(knots::add);
            }
        }
        closing(0, 0).forEach(knots::add);
        closing(n - 2, 1).forEach(knots::add);
        return knots.build().sorted().toArray();
    }

    /** Knots about the offset at which an end cap closes. */
    private DoubleStream closing(int k, int contour) {
        boolean byPsi = choice.psi(k);
        Measure measure = byPsi ? ShapeInterval.radius2(slices, k) : Measure.of(slices, k, slice -> slice.area);
        double tip = offset(k, measure.closesBeyond(contour, capShare));
        double inward = (contour == 0 ? 1 : -1) * lattice.pitchMm();
        double end = slices.get(k + contour).offsetMm;
        return Arrays.stream(byPsi ? CLOSING_STEPS : new double[1])
                .map(step -> tip + step * inward)
                .filter(w -> (end - w) * inward > 0);
    }

    private double offset(int k, double position) {
        double w0 = slices.get(k).offsetMm;
        return w0 + position * (slices.get(k + 1).offsetMm - w0);
    }

    @Override
    public boolean constantBetweenKnots() {
        return false;
    }

    private int intervalAt(double wMm) {
        int k = 0;
        while (k + 2 < slices.size() && wMm > slices.get(k + 1).offsetMm) {
            k++;
        }
        return k;
    }

    private ShapeInterval interval(int k) {
        if (k != currentIndex) { // the sweep ascends: one interval's coefficients are enough
            current = new ShapeInterval(slices, k, choice, groups, capShare, lattice, everywhere, correction);
            currentIndex = k;
        }
        return current;
    }

    @Override
    public boolean faceAt(double knotMm) {
        return knotMm <= lowMm(false) || knotMm >= highMm(false);
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        if (highMm <= lowMm(endCaps) || lowMm >= highMm(endCaps)) {
            return ActiveNodes.nowhere(lattice);
        }
        int k = intervalAt(0.5 * (lowMm + highMm));
        return interval(k).active(position(k, lowMm), position(k, highMm));
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        if (!(wMm >= lowMm(endCaps) && wMm <= highMm(endCaps))) {
            Arrays.fill(out, Float.POSITIVE_INFINITY);
            return;
        }
        int k = intervalAt(wMm);
        interval(k).values(position(k, wMm), active, out);
    }

    private double position(int k, double wMm) {
        double w0 = slices.get(k).offsetMm;
        return (wMm - w0) / (slices.get(k + 1).offsetMm - w0);
    }
}
