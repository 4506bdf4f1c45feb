package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes cross-sections of a solid, close enough to each other that what lies between two of them can be interpolated: where a section changes much
 * (near a pole or a tip) they lie closer.
 */
final class LayerSampler {
    /** A section, with its boundary on the lattice of whoever asked; null where there is nothing. */
    record Outline(double wMm, PlaneEdges edges) {}

    /** The sections between two knots; values are those of its first and last one. */
    static final class Range {
        private final List<Outline> outlines;
        private final float[] first;
        private final float[] last;

        Range(List<Outline> outlines, float[] first, float[] last) {
            this.outlines = outlines;
            this.first = first;
            this.last = last;
        }

        /** Adds the sections to those of the range below, null for none; the one at the knot once only if the solid does not jump there. */
        void appendTo(List<Outline> all, Range below) {
            boolean again = below != null
                    && SectionMeasure.isEmpty(below.last) == SectionMeasure.isEmpty(first)
                    && move(below.last, first) <= SAME;
            all.addAll(again ? outlines.subList(1, outlines.size()) : outlines);
        }
    }

    /** Layers do not come closer for the sake of a change, mm. */
    private static final double LEAST_STEP_MM = 0.05;

    /** Sections whose boundaries differ by less are the same, cells. */
    private static final float SAME = 0.02f;

    private final Solid solid;
    private final Lattice target;
    private final double stepMm;
    private final float largestMove;
    private final int nodes;

    /**
     * A sampler.
     *
     * @param target the lattice in whose units the boundaries are, with the solid's own directions
     * @param stepMm largest distance between sections
     * @param largestMove a boundary moves at most this far from one to the next, cells
     */
    LayerSampler(Solid solid, Lattice target, double stepMm, float largestMove) {
        this.solid = solid;
        this.target = target;
        this.stepMm = stepMm;
        this.largestMove = largestMove;
        this.nodes = solid.lattice().nodes();
    }

    /** The sections between two neighbouring knots, ascending, both ends included. */
    Range between(double lowMm, double highMm, boolean endCaps) {
        List<Outline> found = new ArrayList<>();
        solid.enter(lowMm, highMm, endCaps);
        if (solid.constantBetweenKnots()) {
            float[] values = section(0.5 * (lowMm + highMm), endCaps);
            PlaneEdges edges = edges(values);
            found.add(new Outline(lowMm, edges));
            found.add(new Outline(highMm, edges));
            return new Range(found, values, values);
        }
        int steps = Math.max(1, (int) Math.ceil((highMm - lowMm) / stepMm));
        float[] first = section(lowMm, endCaps);
        found.add(new Outline(lowMm, edges(first)));
        float[] before = first;
        for (int k = 1; k <= steps; k++) {
            double a = lowMm + (highMm - lowMm) * (k - 1) / steps;
            double b = k == steps ? highMm : lowMm + (highMm - lowMm) * k / steps;
            float[] after = section(b, endCaps);
            refine(a, before, b, after, endCaps, found);
            found.add(new Outline(b, edges(after)));
            before = after;
        }
        return new Range(found, first, before);
    }

    /** Adds layers between two where the boundary moves too far. */
    private void refine(double a, float[] fa, double b, float[] fb, boolean endCaps, List<Outline> found) {
        boolean far = SectionMeasure.isEmpty(fa) != SectionMeasure.isEmpty(fb) || move(fa, fb) > largestMove;
        if (!far || b - a < 2 * LEAST_STEP_MM) {
            return;
        }
        double middle = 0.5 * (a + b);
        float[] fm = section(middle, endCaps);
        refine(a, fa, middle, fm, endCaps, found);
        found.add(new Outline(middle, edges(fm)));
        refine(middle, fm, b, fb, endCaps, found);
    }

    /** The section at an offset of the range that was entered. */
    private float[] section(double w, boolean endCaps) {
        float[] values = new float[nodes];
        solid.section(w, endCaps, values);
        // Lines must close even where a solid is cut off by the edge of its lattice.
        int nu = solid.lattice().nu();
        int nv = solid.lattice().nv();
        for (int k = 0; k < nodes; k++) {
            if (values[k] < 0 && (k % nu == 0 || k % nu == nu - 1 || k < nu || k >= nu * (nv - 1))) {
                values[k] = 0;
            }
        }
        return values;
    }

    private PlaneEdges edges(float[] values) {
        return SectionMeasure.isEmpty(values) ? null : SectionEdges.of(values, solid.lattice(), target);
    }

    /** How far nodes that only one of two sections holds lie from the boundary, at most; cells. */
    private static float move(float[] a, float[] b) {
        float most = 0;
        for (int k = 0; k < a.length; k++) {
            if (a[k] < 0 != b[k] < 0) {
                most = Math.max(most, Math.max(Math.abs(a[k]), Math.abs(b[k])));
            }
        }
        return most;
    }
}
