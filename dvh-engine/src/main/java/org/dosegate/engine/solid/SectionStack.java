package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of points as a stack of sections, to be grown by an element. The section of the grown set at an offset is the union of all sections, each grown by the section of the
 * element at its distance from that offset: the least of all their functions. Between layers distances are interpolated.
 */
final class SectionStack {
    /** By how much the profile of the element may be cut short where it is replaced by a polygon, mm. */
    private static final double SAGITTA_MM = 0.01;

    private final MarginElement element;
    /** Offsets of the layers, ascending, mm; the same offset twice where the section jumps. */
    private final double[] wMm;
    /** Distances in the layers; null where the solid has no section. */
    private final SectionField[] fields;
    /** Layers beside which nothing can be interpolated on one side. */
    private final int[] exact;
    /** Heights above the element's centre at which it is sampled, mm, and its size there. */
    private final double[] heightsMm;

    private final float[] shares;
    /** First and last offsets of each part of the stack without an empty section, mm. */
    private final double[][] runs;

    private SectionStack(MarginElement element, double[] wMm, SectionField[] fields) {
        this.element = element;
        this.wMm = wMm;
        this.fields = fields;
        this.exact = exact();
        this.runs = runs();
        this.heightsMm = heights(element);
        this.shares = new float[heightsMm.length];
        double chord = 0.5 * Math.PI / quarter(element);
        double wider = 1 + chord * chord / 24; // what the chords cut off on average
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (float) (wider * element.shareAt(heightsMm[k]));
            heightsMm[k] *= wider;
        }
    }

    /** The stack of sections that were sampled; fields holds what is known of each boundary. */
    static SectionStack of(
            List<LayerSampler.Outline> outlines, Map<PlaneEdges, SectionField> fields, MarginElement element) {
        double[] w = outlines.stream().mapToDouble(LayerSampler.Outline::wMm).toArray();
        SectionField[] f = outlines.stream()
                .map(o -> o.edges() == null ? null : fields.get(o.edges()))
                .toArray(SectionField[]::new);
        return new SectionStack(element, w, f);
    }

    /** Distances for all boundaries, each once; side by side, since no boundary needs another. */
    static Map<PlaneEdges, SectionField> fields(
            List<LayerSampler.Outline> outlines, LatticeWindow window, MarginElement element) {
        Map<PlaneEdges, Integer> index = new HashMap<>();
        List<PlaneEdges> edges = new ArrayList<>();
        for (LayerSampler.Outline o : outlines) {
            if (o.edges() != null && index.putIfAbsent(o.edges(), edges.size()) == null) {
                edges.add(o.edges());
            }
        }
        List<SectionField> fields = edges.parallelStream()
                .map(e -> SectionField.of(e, window, element))
                .toList();
        Map<PlaneEdges, SectionField> found = new HashMap<>();
        index.forEach((e, k) -> found.put(e, fields.get(k)));
        return found;
    }

    /** Layers that are neither empty nor have neighbours on both sides between which the section changes smoothly. */
    private int[] exact() {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < fields.length; k++) {
            if (fields[k] != null && !(joined(k - 1) && joined(k))) {
                found.add(k);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the section is known between layers k and k + 1. */
    private boolean joined(int k) {
        return k >= 0 && k + 1 < fields.length && fields[k] != null && fields[k + 1] != null && wMm[k] < wMm[k + 1];
    }

    private double[][] runs() {
        List<double[]> found = new ArrayList<>();
        for (int k = 0; k < fields.length; k++) {
            if (fields[k] == null) {
                continue;
            }
            if (k > 0 && fields[k - 1] != null) {
                found.get(found.size() - 1)[1] = wMm[k];
            } else {
                found.add(new double[] {wMm[k], wMm[k]});
            }
        }
        return found.toArray(double[][]::new);
    }

    private static double[] heights(MarginElement element) {
        int quarter = quarter(element);
        int below = element.nMinus() > 0 ? quarter : 0;
        int above = element.nPlus() > 0 ? quarter : 0;
        double[] heights = new double[below + 1 + above];
        for (int k = -below; k <= above; k++) {
            double m = k < 0 ? element.nMinus() : element.nPlus();
            heights[k + below] = m * StrictMath.sin(0.5 * Math.PI * k / quarter);
        }
        return heights;
    }

    /** Number of chords for each quarter of the element's profile. */
    private static int quarter(MarginElement element) {
        double largest = Math.max(
                Math.max(Math.max(element.uMinus(), element.uPlus()), Math.max(element.vMinus(), element.vPlus())),
                Math.max(element.nMinus(), element.nPlus()));
        return Math.max(3, (int) Math.ceil(0.5 * Math.PI / Math.sqrt(8 * SAGITTA_MM / Math.max(largest, 0.1))));
    }

    boolean isEmpty() {
        return runs.length == 0;
    }

    /** First offset with a section, mm; not for an empty stack. */
    double lowMm() {
        return runs[0][0];
    }

    /** Last offset with a section, mm; not for an empty stack. */
    double highMm() {
        return runs[runs.length - 1][1];
    }

    /** Offsets of layers beside which the section jumps or ends, mm. */
    double[] jumpsMm() {
        return Arrays.stream(exact).mapToDouble(k -> wMm[k]).toArray();
    }

    /** Whether the element, set down at this offset, reaches beyond the solid. */
    boolean reachesOut(double w) {
        for (double[] run : runs) {
            if (w >= run[0] && w <= run[1]) {
                return w - run[0] < element.nPlus() || run[1] - w < element.nMinus();
            }
        }
        return true;
    }

    /** Sets the function of the grown set's section at an offset, lattice units; positive infinity where no section reaches it. */
    void grown(double w, float[] out) {
        Arrays.fill(out, Float.POSITIVE_INFINITY);
        for (int k : exact) {
            double share = element.shareAt(w - wMm[k]);
            if (share >= 0) {
                fields[k].lower((float) share, out);
            }
            if (joined(k)
                    && fields[k] == fields[k + 1]) { // one section all the way: its nearest offset reaches farthest
                double nearest = Math.max(wMm[k], Math.min(wMm[k + 1], w));
                double here = element.shareAt(w - nearest);
                if (here >= 0) {
                    fields[k].lower((float) here, out);
                }
            }
        }
        int k = wMm.length - 2;
        for (int h = 0; h < heightsMm.length; h++) { // rising heights: falling offsets
            double at = w - heightsMm[h];
            while (k >= 0 && wMm[k] > at) {
                k--;
            }
            if (k < 0) {
                return;
            }
            if (at <= wMm[k + 1] && joined(k) && fields[k] != fields[k + 1]) {
                float t = (float) ((at - wMm[k]) / (wMm[k + 1] - wMm[k]));
                fields[k].lower(fields[k + 1], t, shares[h], out);
            }
        }
    }

    /**
     * The sign that each node keeps for the grown set between two offsets, 0 where it may change.
     *
     * @param slack distance from the boundary below which a sign is not sure, lattice units
     */
    byte[] signs(double fromMm, double toMm, float slack, float[] low, float[] high) {
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.POSITIVE_INFINITY);
        for (int k = 0; k < fields.length; k++) {
            if (fields[k] == null) {
                continue;
            }
            // Between this layer and the next one the function is not less than at both of them, for the largest share
            // on the way.
            double most = largestShare(fromMm, toMm, wMm[k], joined(k) ? wMm[k + 1] : wMm[k]);
            if (most >= 0) {
                fields[k].lower((float) most, low);
                if (joined(k) && fields[k] != fields[k + 1]) {
                    fields[k + 1].lower((float) most, low);
                }
            }
            double least = Math.min(element.shareAt(fromMm - wMm[k]), element.shareAt(toMm - wMm[k]));
            if (least >= 0) {
                fields[k].lower((float) least, high);
            }
        }
        byte[] sign = new byte[low.length];
        for (int i = 0; i < sign.length; i++) {
            sign[i] = (byte) (high[i] < -slack ? -1 : low[i] > slack ? 1 : 0);
        }
        return sign;
    }

    /** Largest share of the element between any offset of one range and any of another; NaN when none reaches. */
    private double largestShare(double fromMm, double toMm, double firstMm, double lastMm) {
        double height = Math.max(fromMm - lastMm, Math.min(0, toMm - firstMm)); // the height nearest to 0
        return element.shareAt(height);
    }
}
