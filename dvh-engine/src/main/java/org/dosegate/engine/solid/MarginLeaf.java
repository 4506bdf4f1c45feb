package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** A solid grown or shrunk by an element whose sections across the lattice's normal are alike. */
final class MarginLeaf implements LeafSolid {
    /** Layers of the base are at most this far apart at a refinement of 1, mm. */
    private static final double LARGEST_STEP_MM = 1;

    /** A boundary moves at most this far from layer to layer at a refinement of 1, cells; where cells are wider, less of them. */
    private static final double LARGEST_MOVE = 2;

    /** Layers of the base need not be closer than this share of the cells of the result. */
    private static final double LEAST_STEP_OF_PITCH = 0.4;

    /** Knots are at most this many cells apart, so that few nodes are near the boundary between two of them. */
    private static final double KNOTS_APART = 3;

    /** Knots closer than this are one, mm. */
    private static final double SAME_KNOT_MM = 1e-3;

    /** The true function may differ from the sampled one by this much, lattice units. */
    private static final float SLACK = 0.1f;

    private final Lattice lattice;
    private final MarginElement element;
    private final CurvatureCorrection correction;
    private final ActiveNodes everywhere;
    private final SectionFields fields;
    private final SectionStack withCaps;
    private final SectionStack withoutCaps;
    /** Ranges of the base where its end caps matter, mm. */
    private final List<double[]> capsMm = new ArrayList<>();

    private final float[] low;
    private final float[] high;

    /**
     * Grows or shrinks a solid.
     *
     * @param base the solid, on a lattice with the same directions; empty when nothing is to grow
     * @param lattice for the result
     * @param refinement see {@link LatticeGuide}
     */
    MarginLeaf(
            Optional<Solid> base,
            MarginElement element,
            Lattice lattice,
            ActiveNodes everywhere,
            CurvatureCorrection correction,
            double refinement) {
        this.lattice = lattice;
        this.element = element;
        this.correction = correction;
        this.everywhere = everywhere;
        this.low = new float[lattice.nodes()];
        this.high = new float[lattice.nodes()];
        List<LayerSampler.Outline> with = new ArrayList<>();
        List<LayerSampler.Outline> without = new ArrayList<>();
        LatticeWindow window =
                LatticeWindow.of(lattice, base.map(Solid::lattice).orElse(lattice), element);
        base.ifPresent(solid -> sample(solid, window.wide(), refinement, with, without));
        List<LayerSampler.Outline> all = new ArrayList<>(with);
        all.addAll(without);
        this.fields = new SectionFields(all, window, element);
        this.withCaps = SectionStack.of(with, fields, element);
        this.withoutCaps = SectionStack.of(without, fields, element);
    }

    private void sample(
            Solid solid,
            Lattice wide,
            double refinement,
            List<LayerSampler.Outline> with,
            List<LayerSampler.Outline> without) {
        double step = Math.min(
                LARGEST_STEP_MM / refinement,
                Math.max(solid.lattice().pitchMm(), LEAST_STEP_OF_PITCH * lattice.pitchMm()));
        LayerSampler sampler = new LayerSampler(solid, wide, step, (float) (LARGEST_MOVE * refinement));
        double[] knots = solid.knotsMm();
        LayerSampler.Range belowWith = null;
        LayerSampler.Range belowWithout = null;
        for (int k = 0; k + 1 < knots.length; k++) {
            boolean caps = solid.capsMatterAt(0.5 * (knots[k] + knots[k + 1]));
            LayerSampler.Range capped = sampler.between(knots[k], knots[k + 1], true);
            LayerSampler.Range bare = caps ? sampler.between(knots[k], knots[k + 1], false) : capped;
            capped.appendTo(with, belowWith);
            bare.appendTo(without, belowWithout);
            belowWith = capped;
            belowWithout = bare;
            if (caps) {
                capsMm.add(new double[] {knots[k], knots[k + 1]});
            }
        }
    }

    private SectionStack stack(boolean endCaps) {
        return endCaps ? withCaps : withoutCaps;
    }

    @Override
    public double lowMm(boolean endCaps) {
        SectionStack stack = stack(endCaps);
        if (stack.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return element.grows() ? stack.lowMm() - element.nMinus() : stack.lowMm() + element.nPlus();
    }

    @Override
    public double highMm(boolean endCaps) {
        SectionStack stack = stack(endCaps);
        if (stack.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return element.grows() ? stack.highMm() + element.nPlus() : stack.highMm() - element.nMinus();
    }

    @Override
    public boolean capsMatterAt(double wMm) {
        return capsMm.stream().anyMatch(c -> wMm > c[0] - element.nMinus() && wMm < c[1] + element.nPlus());
    }

    @Override
    public double[] knotsMm() {
        double from = lowMm(true);
        double to = highMm(true);
        if (!(from < to)) {
            return new double[0];
        }
        int regular = (int) Math.ceil((to - from) / (KNOTS_APART * lattice.pitchMm()));
        double[] sorted = DoubleStream.concat(
                        DoubleStream.of(from, to, lowMm(false), highMm(false)),
                        DoubleStream.concat(
                                DoubleStream.iterate(1, k -> k < regular, k -> k + 1)
                                        .map(k -> from + (to - from) * k / regular),
                                DoubleStream.concat(
                                        Arrays.stream(withCaps.jumpsMm()).flatMap(this::reached),
                                        Arrays.stream(withoutCaps.jumpsMm()).flatMap(this::reached))))
                .filter(w -> w >= from && w <= to)
                .sorted()
                .toArray();
        double[] knots = new double[sorted.length];
        int count = 0;
        for (double w : sorted) {
            if (count == 0 || w - knots[count - 1] > SAME_KNOT_MM) {
                knots[count++] = w;
            }
        }
        knots[count - 1] = to;
        return Arrays.copyOf(knots, count);
    }

    /** Where a layer's section begins and ends to have an effect. */
    private DoubleStream reached(double w) {
        return DoubleStream.of(w - element.nMinus(), w + element.nPlus());
    }

    @Override
    public boolean constantBetweenKnots() {
        return false;
    }

    @Override
    public boolean prepareSideBySide() {
        return fields.makeAll();
    }

    @Override
    public boolean faceAt(double knotMm) {
        return knotMm <= lowMm(true)
                || knotMm >= highMm(true)
                || Math.abs(knotMm - lowMm(false)) < SAME_KNOT_MM
                || Math.abs(knotMm - highMm(false)) < SAME_KNOT_MM;
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        SectionStack stack = stack(endCaps);
        if (!element.grows() && (stack.reachesOut(lowMm) || stack.reachesOut(highMm))) {
            return everywhere;
        }
        byte[] sign = stack.signs(lowMm, highMm, SLACK, low, high);
        if (!element.grows()) {
            for (int k = 0; k < sign.length; k++) {
                sign[k] = (byte) -sign[k];
            }
        }
        return ActiveNodes.of(sign, lattice);
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        SectionStack stack = stack(endCaps);
        if (!(wMm >= lowMm(endCaps) && wMm <= highMm(endCaps)) || (!element.grows() && stack.reachesOut(wMm))) {
            Arrays.fill(out, Float.POSITIVE_INFINITY);
            return;
        }
        stack.grown(wMm, out);
        if (!element.grows()) {
            for (int k = 0; k < out.length; k++) {
                out[k] = -out[k];
            }
        }
        correction.apply(out, active.nodes, new float[active.nodes.length], lattice);
    }
}
